package org.hashgnn.core.graph;

import org.hashgnn.core.tensor.Randoms;

/** A set of edges between nodes, without direction: open addressing over a table of at least twice the most edges it may hold. */
public final class EdgeSet {
    private static final long EMPTY = -1;

    private long[] table = new long[0];

    /** Forgets all edges and makes room for so many. */
    public void clear(int most) {
        if (table.length < 2 * most) {
            table = new long[Integer.highestOneBit(Math.max(2 * most, 2) - 1) << 1];
        }
        java.util.Arrays.fill(table, EMPTY);
    }

    /** Adds an edge. */
    public void add(int a, int b) {
        table[place(key(a, b))] = key(a, b);
    }

    /** Whether the edge has been added. */
    public boolean contains(int a, int b) {
        return table.length > 0 && table[place(key(a, b))] != EMPTY;
    }

    private int place(long key) {
        int mask = table.length - 1;
        int place = (int) Randoms.mix(key) & mask;
        while (table[place] != EMPTY && table[place] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private static long key(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }
}
