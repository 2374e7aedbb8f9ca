package org.hashgnn.encoders.fitted;

import static org.assertj.core.api.Assertions.assertThat;

import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.graph.BipartiteGraph;
import org.hashgnn.core.tensor.Randoms;
import org.hashgnn.testing.ChiSquare;
import org.hashgnn.testing.TestGraphs;
import org.junit.jupiter.api.Test;

class ProjectionWalkTest {
    @Test
    void stepsAreThoseOnTheProjection() {
        Interactions interactions = TestGraphs.random(9, 14, 0.35, 3);
        BipartiteGraph graph = BipartiteGraph.of(interactions);
        ProjectionWalk walk = new ProjectionWalk(graph);
        for (int node = 0; node < graph.nodes(); node++) {
            int from = node < 9 ? 0 : 9;
            int to = node < 9 ? 9 : graph.nodes();
            double[] weights = new double[to - from];
            double sum = 0;
            for (int other = from; other < to; other++) {
                weights[other - from] = other == node ? 0 : common(graph, node, other);
                sum += weights[other - from];
            }
            if (sum == 0) {
                assertThat(walk.step(node, 7)).isEqualTo(-1);
                continue;
            }
            long[] counts = new long[weights.length];
            for (int draw = 0; draw < 4000; draw++) {
                counts[walk.step(node, Randoms.mix(node, draw)) - from]++;
            }
            ChiSquare.check(counts, weights);
        }
    }

    @Test
    void whereAllWaysLeadBackThereIsNoStep() {
        ProjectionWalk walk = new ProjectionWalk(BipartiteGraph.of(TestGraphs.of(2, new int[] {0, 1}, new int[] {})));
        assertThat(walk.step(0, 3)).isEqualTo(-1);
        assertThat(walk.step(1, 3)).isEqualTo(-1);
        assertThat(walk.step(2, 3)).isEqualTo(3);
    }

    private static int common(BipartiteGraph graph, int a, int b) {
        int common = 0;
        for (int k = 0; k < graph.degree(a); k++) {
            common += graph.isEdge(b, graph.neighbour(a, k)) ? 1 : 0;
        }
        return common;
    }
}
