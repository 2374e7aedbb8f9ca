package org.hashgnn.encoders.fitted;

import org.hashgnn.core.graph.BipartiteGraph;

/** The edges of a graph as pairs of user and item nodes. */
final class EdgeStrata {
    private EdgeStrata() {}

    static Strata of(BipartiteGraph graph, long seed) {
        int[] users = new int[graph.edges()];
        int[] items = new int[graph.edges()];
        int edge = 0;
        for (int user = 0; user < graph.users(); user++) {
            for (int k = 0; k < graph.degree(user); k++) {
                users[edge] = user;
                items[edge++] = graph.neighbour(user, k);
            }
        }
        return new Strata(users, items, Math.min(graph.users(), graph.items()), seed);
    }
}
