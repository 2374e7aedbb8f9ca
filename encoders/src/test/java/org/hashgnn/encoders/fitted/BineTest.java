package org.hashgnn.encoders.fitted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.graph.BipartiteGraph;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.Parallel;
import org.hashgnn.core.tensor.Randoms;
import org.hashgnn.testing.TestGraphs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** BiNE beside plain stochastic gradient steps over the same edges, walks and negatives. */
class BineTest {
    private static final long SEED = 5;

    private final Compute compute = Compute.of(2);

    @AfterEach
    void close() {
        compute.close();
    }

    static List<BineSettings> settings() {
        return List.of(
                new BineSettings(3, 1, 0.5, 0, 0, 0.7, Centrality.DEGREE, 3, 1, 0.3, 2, 2, 0),
                new BineSettings(3, 2, 0.5, 0, 0, 0.7, Centrality.HITS, 3, 1, 0.3, 2, 2, 3),
                new BineSettings(4, 2, 0.6, 0.5, 0, 0, Centrality.HITS, 4, 1, 0.3, 3, 2, 0),
                new BineSettings(4, 2, 0.6, 0, 0.5, 0, Centrality.DEGREE, 4, 0, 0.3, 2, 3, 0),
                new BineSettings(2, 3, 0.7, 0.3, 0.9, 0.5, Centrality.HITS, 3, 2, 0.4, 2, 1, 2));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everyEntryIsThatOfPlainSteps(BineSettings settings) {
        // The second graph has two strips of nodes, and nodes without a neighbour.
        for (Interactions data : List.of(TestGraphs.small(), TestGraphs.random(70, 90, 0.03, 4))) {
            BipartiteGraph graph = BipartiteGraph.of(data);
            Matrix rows = fitted(settings, graph);
            new Reference(settings, graph).fitted().requireSame(rows);
        }
    }

    @Test
    void theObjectiveOfTheEdgesRisesWithThePasses() {
        BipartiteGraph graph = BipartiteGraph.of(TestGraphs.random(30, 25, 0.2, 8));
        double before = Double.NEGATIVE_INFINITY;
        for (int passes : new int[] {1, 16, 64}) {
            Matrix rows =
                    fitted(new BineSettings(4, passes, 0.3, 0, 0, 0.5, Centrality.DEGREE, 1, 1, 0.5, 1, 0, 0), graph);
            double now = 0;
            for (int user = 0; user < graph.users(); user++) {
                for (int k = 0; k < graph.degree(user); k++) {
                    int item = graph.neighbour(user, k);
                    now -= Math.log1p(Math.exp(-SkipGramReference.product(
                            rows.slice(user, user + 1).doubles()[0],
                            rows.slice(item, item + 1).doubles()[0])));
                }
            }
            assertThat(now).as("after %s passes", passes).isGreaterThan(before + 1);
            before = now;
        }
    }

    private Matrix fitted(BineSettings settings, BipartiteGraph graph) {
        return settings.create(ModelContext.of(compute, graph, null, SEED)).encodeAll();
    }

    /** The method in one thread. */
    private record Reference(
            BineSettings settings, BipartiteGraph graph, SkipGramReference rows, SkipGramReference contexts) {
        Reference(BineSettings settings, BipartiteGraph graph) {
            this(
                    settings,
                    graph,
                    new SkipGramReference(graph.nodes(), settings.width(), SEED),
                    new SkipGramReference(graph.nodes(), settings.width(), SEED + 1));
        }

        SkipGramReference fitted() {
            int users = graph.users();
            Strata edges = EdgeStrata.of(graph, SEED);
            Strata userPairs = corpus(0, users);
            Strata itemPairs = corpus(users, graph.nodes());
            for (int pass = 0; pass < settings.passes(); pass++) {
                double rate = settings.rate() - settings.rate() * pass / settings.passes();
                visit(edges, pass, (user, item, key) -> {
                    int[] negatives = IntStream.range(0, settings.edgeNegatives())
                            .map(n -> drawn(item, edges.strips(), Randoms.mix(key, Bine.EDGE_NEGATIVES, n)))
                            .map(other -> other == item ? -1 : other)
                            .toArray();
                    rows.train(user, rows, item, negatives, settings.gamma() * rate);
                });
                implicit(userPairs, pass, settings.alpha() * rate);
                implicit(itemPairs, pass, settings.beta() * rate);
            }
            return rows;
        }

        private void implicit(Strata pairs, int pass, double rate) {
            visit(pairs, pass, (centre, seen, key) -> {
                int[] negatives = IntStream.range(0, settings.negatives())
                        .map(n -> unlike(centre, seen, pairs.strips(), Randoms.mix(key, Bine.NEGATIVES, n)))
                        .toArray();
                rows.train(centre, contexts, seen, negatives, rate);
            });
        }

        /** The first of eight drawn nodes of the strip that shares no min-hash with the centre, or -1. */
        private int unlike(int centre, int seen, int strips, long key) {
            return IntStream.range(0, 8)
                    .map(attempt -> drawn(seen, strips, Randoms.mix(key, attempt)))
                    .filter(node -> node >= 0 && minHash(node) != minHash(centre))
                    .findFirst()
                    .orElse(-1);
        }

        private long minHash(int node) {
            return IntStream.range(0, graph.nodes())
                    .filter(other -> graph.isEdge(node, other))
                    .mapToLong(other -> Randoms.mix(Randoms.mix(SEED, Bine.HASH), other))
                    .min()
                    .orElse(Long.MAX_VALUE);
        }

        /** A node of the target's side and strip that has a neighbour. */
        private int drawn(int target, int strips, long bits) {
            int users = graph.users();
            int from = target < users ? 0 : users;
            int to = target < users ? users : graph.nodes();
            return SkipGramReference.drawn(
                    from, to, strips, target, SEED, node -> Math.min(1, graph.degree(node)), bits);
        }

        private Strata corpus(int from, int to) {
            double[] centrality = settings.centrality().of(graph);
            return new WalkCorpus(settings, graph, centrality, from, to, SEED).strata(to - from, SEED);
        }

        private static void visit(Strata pairs, int pass, Strata.Visitor visitor) {
            try (Parallel one = new Parallel(1)) {
                for (int diagonal = 0; diagonal < pairs.strips(); diagonal++) {
                    pairs.visit(one, pass, diagonal, () -> visitor);
                }
            }
        }
    }
}
