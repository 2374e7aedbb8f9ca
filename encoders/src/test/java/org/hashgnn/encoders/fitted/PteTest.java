package org.hashgnn.encoders.fitted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import org.junit.jupiter.params.provider.CsvSource;

/** PTE beside plain stochastic gradient steps over the same edges and negatives. */
class PteTest {
    private static final long SEED = 5;

    private final Compute compute = Compute.of(2);

    @AfterEach
    void close() {
        compute.close();
    }

    @ParameterizedTest
    @CsvSource({
        "3, 1, 0, 0.75, false, 0.4",
        "3, 2, 2, 0.5, false, 0.8",
        "4, 3, 3, 0, true, 0.6",
        "2, 2, 1, 1.5, true, 0.9"
    })
    void everyEntryIsThatOfPlainSteps(
            int width, int passes, int negatives, double exponent, boolean bothWays, double rate) {
        PteSettings settings = new PteSettings(width, passes, negatives, exponent, bothWays, rate);
        // The second graph has two strips of nodes, and nodes without a neighbour.
        for (Interactions data : List.of(TestGraphs.small(), TestGraphs.random(70, 90, 0.03, 4))) {
            BipartiteGraph graph = BipartiteGraph.of(data);
            reference(settings, graph).requireSame(fitted(settings, graph));
        }
    }

    @Test
    void theObjectiveRisesWithThePasses() {
        BipartiteGraph graph = BipartiteGraph.of(TestGraphs.random(30, 25, 0.2, 8));
        double before = Double.NEGATIVE_INFINITY;
        for (int passes : new int[] {1, 4, 16, 64}) {
            double now = objective(fitted(new PteSettings(6, passes, 4, 0.75, false, 0.2), graph), graph, 4, 0.75);
            assertThat(now).as("after %s passes", passes).isGreaterThan(before + 1);
            before = now;
        }
    }

    /** {@code sum over edges of ln sigmoid(u.v) + K sum over n of q(n) ln sigmoid(-u.n)}, with the exact probabilities q. */
    private static double objective(Matrix rows, BipartiteGraph graph, int negatives, double exponent) {
        double total = 0;
        for (int item = graph.users(); item < graph.nodes(); item++) {
            total += graph.degree(item) > 0 ? Math.pow(graph.degree(item), exponent) : 0;
        }
        double sum = 0;
        for (int user = 0; user < graph.users(); user++) {
            for (int item = graph.users(); item < graph.nodes(); item++) {
                double product = SkipGramReference.product(
                        rows.slice(user, user + 1).doubles()[0],
                        rows.slice(item, item + 1).doubles()[0]);
                double share = graph.degree(item) > 0 ? Math.pow(graph.degree(item), exponent) / total : 0;
                sum -= graph.isEdge(user, item) ? Math.log1p(Math.exp(-product)) : 0;
                sum -= graph.degree(user) * negatives * share * Math.log1p(Math.exp(product));
            }
        }
        return sum;
    }

    private Matrix fitted(PteSettings settings, BipartiteGraph graph) {
        return settings.create(ModelContext.of(compute, graph, null, SEED)).encodeAll();
    }

    private static SkipGramReference reference(PteSettings settings, BipartiteGraph graph) {
        SkipGramReference rows = new SkipGramReference(graph.nodes(), settings.width(), SEED);
        Strata edges = EdgeStrata.of(graph, SEED);
        int strips = edges.strips();
        try (Parallel one = new Parallel(1)) {
            for (int pass = 0; pass < settings.passes(); pass++) {
                for (int diagonal = 0; diagonal < strips; diagonal++) {
                    double left = 1 - (pass + (double) diagonal / strips) / settings.passes();
                    edges.visit(one, pass, diagonal, () -> (user, item, key) -> {
                        double rate = settings.rate() * left;
                        rows.train(user, rows, item, negatives(settings, graph, strips, item, key), rate);
                        if (settings.bothWays()) {
                            int[] users = negatives(settings, graph, strips, user, Randoms.mix(key));
                            rows.train(item, rows, user, users, rate);
                        }
                    });
                }
            }
        }
        return rows;
    }

    /** Nodes of the target's side and strip, by degree to the exponent; one that is the target itself is left out. */
    private static int[] negatives(PteSettings settings, BipartiteGraph graph, int strips, int target, long key) {
        int from = target < graph.users() ? 0 : graph.users();
        int to = target < graph.users() ? graph.users() : graph.nodes();
        int[] drawn = new int[settings.negatives()];
        for (int n = 0; n < drawn.length; n++) {
            drawn[n] = SkipGramReference.drawn(
                    from,
                    to,
                    strips,
                    target,
                    SEED,
                    node -> graph.degree(node) > 0 ? Math.pow(graph.degree(node), settings.exponent()) : 0,
                    Randoms.mix(key, Pte.NEGATIVES, n));
            drawn[n] = drawn[n] == target ? -1 : drawn[n];
        }
        return drawn;
    }
}
