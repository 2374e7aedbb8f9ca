package org.hashgnn.core.graph;

import java.util.Arrays;
import org.hashgnn.core.tensor.Randoms;

/**
 * A set of edges between nodes, without direction: open addressing over a table of at least twice the most edges it may hold. Most questions
 * are about nodes that no edge of the set ends at; a small filter of the ends answers those without a look at the table.
 */
public final class EdgeSet {
    private static final long EMPTY = -1;
    private static final int FILTER_BITS = 16;

    private final long[] ends = new long[1 << (FILTER_BITS - 6)];
    private long[] table = new long[0];

    /** Forgets all edges and makes room for so many. */
    public void clear(int most) {
        if (table.length < 2 * most) {
            table = new long[Integer.highestOneBit(Math.max(2 * most, 2) - 1) << 1];
        }
        Arrays.fill(table, EMPTY);
        Arrays.fill(ends, 0);
    }

    /** Adds an edge. */
    public void add(int a, int b) {
        table[place(key(a, b))] = key(a, b);
        ends[bit(a) >>> 6] |= 1L << bit(a);
        ends[bit(b) >>> 6] |= 1L << bit(b);
    }

    /** Whether the edge has been added. */
    public boolean contains(int a, int b) {
        return mayEndAt(a) && mayEndAt(b) && table[place(key(a, b))] != EMPTY;
    }

    private boolean mayEndAt(int node) {
        return (ends[bit(node) >>> 6] & (1L << bit(node))) != 0;
    }

    private static int bit(int node) {
        return (node * 0x9E3779B1) >>> (32 - FILTER_BITS);
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
