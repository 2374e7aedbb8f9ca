package org.hashgnn.core.graph;

import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.tensor.SparseMatrix;

/**
 * The graph of the training interactions: users and items are nodes, an interaction is an edge. User {@code u} is node {@code u}, item
 * {@code i} is node {@code users + i}. Neighbours are stored for both sides in compressed rows, ascending.
 */
public final class BipartiteGraph {
    private final int users;
    private final int items;
    private final int[] offsets;
    private final int[] neighbours;

    private BipartiteGraph(int users, int items, int[] offsets, int[] neighbours) {
        this.users = users;
        this.items = items;
        this.offsets = offsets;
        this.neighbours = neighbours;
    }

    /** The graph of some interactions. Time and memory O(interactions + users + items). */
    public static BipartiteGraph of(Interactions interactions) {
        int users = interactions.users();
        int items = interactions.itemCount();
        int nodes = Math.addExact(users, items);
        int[] offsets = new int[nodes + 1];
        System.arraycopy(interactions.offsets(), 0, offsets, 0, users + 1);
        for (int e = 0; e < interactions.size(); e++) {
            offsets[users + interactions.items()[e] + 1]++;
        }
        for (int node = users; node < nodes; node++) {
            offsets[node + 1] += offsets[node];
        }
        int[] neighbours = new int[offsets[nodes]];
        int[] next = java.util.Arrays.copyOfRange(offsets, users, nodes);
        for (int user = 0; user < users; user++) {
            for (int e = offsets[user]; e < offsets[user + 1]; e++) {
                int item = interactions.items()[e];
                neighbours[e] = users + item;
                neighbours[next[item]++] = user;
            }
        }
        return new BipartiteGraph(users, items, offsets, neighbours);
    }

    /** The number of users. */
    public int users() {
        return users;
    }

    /** The number of items. */
    public int items() {
        return items;
    }

    /** The number of nodes: users and items. */
    public int nodes() {
        return users + items;
    }

    /** The number of edges, each counted once. */
    public int edges() {
        return neighbours.length / 2;
    }

    /** The number of neighbours of a node. */
    public int degree(int node) {
        return offsets[node + 1] - offsets[node];
    }

    /** The largest number of neighbours of a node; 1 if no node has any. O(nodes). */
    public int maxDegree() {
        int most = 1;
        for (int node = 0; node < nodes(); node++) {
            most = Math.max(most, degree(node));
        }
        return most;
    }

    /** The k-th neighbour of a node, from 0, in ascending order. */
    public int neighbour(int node, int k) {
        return neighbours[offsets[node] + k];
    }

    /** The place of a node's first neighbour in the list of all neighbours; the others follow. */
    int first(int node) {
        return offsets[node];
    }

    /** Puts the neighbours in the stead of their places in the list of all neighbours, from one index of the array to another. */
    void read(int[] places, int from, int to) {
        for (int i = from; i < to; i++) {
            places[i] = neighbours[places[i]];
        }
    }

    /** Whether there is an edge between two nodes. O(log degree). */
    public boolean isEdge(int a, int b) {
        return java.util.Arrays.binarySearch(neighbours, offsets[a], offsets[a + 1], b) >= 0;
    }

    /**
     * The normalised adjacency {@code D^-1/2 A D^-1/2} without self loops, as in LightGCN (He et al., SIGIR 2020); rows of nodes without
     * neighbours are empty.
     */
    public SparseMatrix symmetric() {
        float[] values = new float[neighbours.length];
        for (int node = 0; node < nodes(); node++) {
            for (int e = offsets[node]; e < offsets[node + 1]; e++) {
                values[e] = (float) (1 / Math.sqrt((double) degree(node) * degree(neighbours[e])));
            }
        }
        return new SparseMatrix(nodes(), nodes(), offsets, neighbours, values);
    }

    /**
     * The interactions as a matrix of users by items, {@code D_u^-a R D_i^-b} with the degrees of both sides.
     *
     * @param userExponent a
     * @param itemExponent b
     */
    public SparseMatrix interactions(double userExponent, double itemExponent) {
        int edges = offsets[users];
        int[] items = new int[edges];
        float[] values = new float[edges];
        for (int user = 0; user < users; user++) {
            double own = Math.pow(degree(user), -userExponent);
            for (int e = offsets[user]; e < offsets[user + 1]; e++) {
                items[e] = neighbours[e] - users;
                values[e] = (float) (own * Math.pow(degree(neighbours[e]), -itemExponent));
            }
        }
        return new SparseMatrix(users, items(), java.util.Arrays.copyOf(offsets, users + 1), items, values);
    }

    /** The mean over a node's neighbours: {@code D^-1 A}; rows of nodes without neighbours are empty. */
    public SparseMatrix mean() {
        float[] values = new float[neighbours.length];
        for (int node = 0; node < nodes(); node++) {
            java.util.Arrays.fill(values, offsets[node], offsets[node + 1], 1f / Math.max(degree(node), 1));
        }
        return new SparseMatrix(nodes(), nodes(), offsets, neighbours, values);
    }

    /** The mean over a node and its neighbours: {@code (D + I)^-1 (A + I)} (Eq. 1 of HashGNN). */
    public SparseMatrix meanWithSelf() {
        return meanWithSelf(Integer.MAX_VALUE);
    }

    /**
     * What the mean over a node and at most {@code fanOut} neighbours drawn without replacement is on average: with {@code k = min(degree,
     * fanOut)}, the node weighs {@code 1 / (k + 1)} and its neighbours share the rest evenly. A model trained on drawn neighbours has to be
     * evaluated with these weights: with the plain mean the node's own part would fade away as its degree grows.
     */
    public SparseMatrix meanWithSelf(int fanOut) {
        int[] starts = new int[nodes() + 1];
        int[] columns = new int[neighbours.length + nodes()];
        float[] values = new float[columns.length];
        int place = 0;
        for (int node = 0; node < nodes(); node++) {
            float own = 1f / (Math.min(degree(node), fanOut) + 1);
            columns[place] = node;
            values[place++] = own;
            for (int e = offsets[node]; e < offsets[node + 1]; e++) {
                columns[place] = neighbours[e];
                values[place++] = (1 - own) / degree(node);
            }
            starts[node + 1] = place;
        }
        return new SparseMatrix(nodes(), nodes(), starts, columns, values);
    }
}
