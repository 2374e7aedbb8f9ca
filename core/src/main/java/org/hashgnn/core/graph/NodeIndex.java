package org.hashgnn.core.graph;

import java.util.Arrays;

/**
 * Numbers the distinct nodes of a step in the order of their first appearance. Clearing costs O(1): a stamp per node says in which round
 * it was last seen.
 */
public final class NodeIndex {
    private final int[] stamps;
    private final int[] places;
    private int[] nodes = new int[1024];
    private int count;
    private int round;

    /** An empty index of the nodes of a graph. */
    public NodeIndex(int nodeCount) {
        stamps = new int[nodeCount];
        places = new int[nodeCount];
    }

    /** Forgets all nodes. */
    public void clear() {
        count = 0;
        if (++round == Integer.MAX_VALUE) {
            Arrays.fill(stamps, 0);
            round = 1;
        }
    }

    /** The place of a node, which is added if it is new. {@link #clear} must have been called once before. */
    public int add(int node) {
        if (stamps[node] != round) {
            stamps[node] = round;
            places[node] = count;
            if (count == nodes.length) {
                nodes = Arrays.copyOf(nodes, 2 * count);
            }
            nodes[count++] = node;
        }
        return places[node];
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
