package org.hashgnn.core.graph;

import java.util.Arrays;

/**
 * Numbers the distinct nodes of a step in the order of their first appearance. Clearing costs O(1): a stamp per node says in which round
 * it was last seen.
 */
public final class NodeIndex {
    /** For each node its round in the upper half and its place in the lower one: side by side, so that a look costs one cache line. */
    private final long[] seen;

    private int[] nodes = new int[1024];
    private int count;
    private int round;

    /** An empty index of the nodes of a graph. */
    public NodeIndex(int nodeCount) {
        this(nodeCount, 0);
    }

    /** An index that has been cleared so many times already. */
    NodeIndex(int nodeCount, int round) {
        this.seen = new long[nodeCount];
        this.round = round;
    }

    /** Forgets all nodes. */
    public void clear() {
        count = 0;
        if (++round == Integer.MAX_VALUE) {
            Arrays.fill(seen, 0);
            round = 1;
        }
    }

    /** The place of a node, which is added if it is new. {@link #clear} must have been called once before. */
    public int add(int node) {
        long known = seen[node];
        if (known >>> 32 == round) {
            return (int) known;
        }
        seen[node] = ((long) round << 32) | count;
        if (count == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * count);
        }
        nodes[count] = node;
        return count++;
    }

    /** The distinct nodes so far; only the first {@link #count()} entries count, and the next {@link #clear} ends their life. */
    public int[] nodes() {
        return nodes;
    }

    /** How many distinct nodes there are. */
    public int count() {
        return count;
    }
}
