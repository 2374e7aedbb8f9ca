package org.hashgnn.encoders.fitted;

import java.util.Arrays;
import org.hashgnn.core.graph.BipartiteGraph;

/** How important a node is, from 0 to 1 for the most important one of its side. */
public enum Centrality {
    /** The degree. */
    DEGREE,
    /** HITS (Kleinberg, J. ACM 1999): the principal singular vectors of the interactions. */
    HITS;

    private static final int ITERATIONS = 30;

    /** The centrality of every node. O(nodes), or O(edges) for HITS. */
    double[] of(BipartiteGraph graph) {
        double[] values = new double[graph.nodes()];
        Arrays.setAll(values, graph::degree);
        scale(values, graph.users());
        for (int i = 0; this == HITS && i < ITERATIONS; i++) {
            sum(graph, values, graph.users(), graph.nodes());
            sum(graph, values, 0, graph.users());
            scale(values, graph.users());
        }
        return values;
    }

    /** Gives the nodes of one side the sums of their neighbours. */
    private static void sum(BipartiteGraph graph, double[] values, int from, int to) {
        for (int node = from; node < to; node++) {
            values[node] = 0;
            for (int k = 0; k < graph.degree(node); k++) {
                values[node] += values[graph.neighbour(node, k)];
            }
        }
    }

    private static void scale(double[] values, int users) {
        scale(values, 0, users);
        scale(values, users, values.length);
    }

    private static void scale(double[] values, int from, int to) {
        double largest = Arrays.stream(values, from, to).max().orElse(0);
        for (int i = from; i < to && largest > 0; i++) {
            values[i] /= largest;
        }
    }
}
