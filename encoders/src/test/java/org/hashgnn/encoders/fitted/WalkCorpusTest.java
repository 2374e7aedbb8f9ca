package org.hashgnn.encoders.fitted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.hashgnn.core.graph.BipartiteGraph;
import org.hashgnn.core.tensor.Parallel;
import org.hashgnn.core.tensor.Randoms;
import org.hashgnn.testing.TestGraphs;
import org.junit.jupiter.api.Test;

/** The pairs of BiNE's walks, counted and compared with walks that are taken one by one. */
class WalkCorpusTest {
    private static final long SEED = 4;

    @Test
    void walksEndGeometricallyAndImportantNodesHaveMore() {
        BipartiteGraph graph = BipartiteGraph.of(TestGraphs.random(30, 40, 0.3, 2));
        double[] centrality = Centrality.DEGREE.of(graph);
        BineSettings settings = new BineSettings(4, 1, 0.1, 1, 1, 1, Centrality.DEGREE, 20, 1, 0.25, 1, 1, 0);
        List<String> pairs = pairs(settings, graph, centrality, 0, 30);
        int walks = 0;
        for (int user = 0; user < 30; user++) {
            walks += Math.max((int) (centrality[user] * 20), 1);
        }
        // a walk of n nodes has 2 (n - 1) neighbouring pairs, and n is geometric with mean 4
        assertThat(pairs.size() / 2.0 / walks).isCloseTo(3, within(4 * Math.sqrt(12.0 / walks)));
    }

    @Test
    void aWalkBetweenTwoNodesPairsThemAtOddDistances() {
        // Two users of one item: a walk that never stops goes to and fro, and is cut after 200 nodes.
        BipartiteGraph graph = BipartiteGraph.of(TestGraphs.of(1, new int[] {0}, new int[] {0}));
        assertThat(pairs(settings(1, 1, 0, 3), graph, new double[] {1, 1, 1}, 0, 2))
                .hasSize(2 * (2 * 199 + 2 * 197))
                .containsOnly("0 1", "1 0");
        assertThat(pairs(settings(1, 1, 1, 3), graph, new double[] {1, 1, 1}, 0, 2))
                .isEmpty();
    }

    @Test
    void aNodeHasWalksByItsCentralityAndAtLeastTheLeast() {
        BipartiteGraph graph = BipartiteGraph.of(TestGraphs.of(1, new int[] {0}, new int[] {0}));
        int ofOneWalk = 2 * 199;
        double[] centrality = {0.7, 0.2, 1};
        assertThat(pairs(settings(4, 0, 0, 1), graph, centrality, 0, 2)).hasSize(2 * ofOneWalk);
        assertThat(pairs(settings(5, 0, 0, 1), graph, centrality, 0, 2)).hasSize((3 + 1) * ofOneWalk);
        assertThat(pairs(settings(5, 3, 0, 1), graph, centrality, 0, 2)).hasSize((3 + 3) * ofOneWalk);
        assertThat(pairs(settings(5, 3, 0, 1), graph, centrality, 2, 3)).isEmpty();
    }

    @Test
    void thePairsAreThoseOfTheWalks() {
        BipartiteGraph graph = BipartiteGraph.of(TestGraphs.random(30, 40, 0.1, 2));
        double[] centrality = Centrality.DEGREE.of(graph);
        BineSettings settings = settings(6, 2, 0.3, 2);
        for (int side = 0; side < 2; side++) {
            int from = side == 0 ? 0 : 30;
            int to = side == 0 ? 30 : 70;
            List<String> expected = new ArrayList<>();
            for (int node = from; node < to; node++) {
                int walks = Math.max((int) (centrality[node] * 6), 2);
                for (int w = 0; w < walks && graph.degree(node) > 0; w++) {
                    addPairs(walk(graph, node, Randoms.mix(Randoms.mix(SEED, WalkCorpus.WALKS), node, w)), expected);
                }
            }
            assertThat(pairs(settings, graph, centrality, from, to)).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static List<Integer> walk(BipartiteGraph graph, int start, long bits) {
        ProjectionWalk steps = new ProjectionWalk(graph);
        List<Integer> walk = new ArrayList<>(List.of(start));
        while (Randoms.unitDouble(Randoms.mix(bits, -walk.size())) >= 0.3) {
            int next = steps.step(walk.getLast(), Randoms.mix(bits, walk.size()));
            if (next < 0) {
                return walk;
            }
            walk.add(next);
        }
        return walk;
    }

    private static void addPairs(List<Integer> walk, List<String> pairs) {
        for (int a = 0; a < walk.size(); a++) {
            for (int b = 0; b < walk.size(); b++) {
                if (a != b && Math.abs(a - b) <= 2 && !walk.get(a).equals(walk.get(b))) {
                    pairs.add(walk.get(a) + " " + walk.get(b));
                }
            }
        }
    }

    private static List<String> pairs(
            BineSettings settings, BipartiteGraph graph, double[] centrality, int from, int to) {
        List<String> pairs = new ArrayList<>();
        Strata strata = new WalkCorpus(settings, graph, centrality, from, to, SEED).strata(to - from, SEED);
        try (Parallel parallel = new Parallel(1)) {
            for (int diagonal = 0; diagonal < strata.strips(); diagonal++) {
                strata.visit(parallel, 0, diagonal, () -> (a, b, key) -> pairs.add(a + " " + b));
            }
        }
        return pairs;
    }

    private static BineSettings settings(int mostWalks, int leastWalks, double stop, int window) {
        return new BineSettings(4, 1, 0.1, 1, 1, 1, Centrality.DEGREE, mostWalks, leastWalks, stop, window, 1, 0);
    }
}
