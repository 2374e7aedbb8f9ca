package org.hashgnn.encoders.fitted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.graph.BipartiteGraph;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.Randoms;
import org.hashgnn.testing.TestGraphs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** NMF beside its formula in plain loops over lists of entries. */
class NmfTest {
    private static final long SEED = 5;

    /** An entry of the matrix that is factorised. */
    private record Entry(int user, int item, double value) {}

    private final Compute compute = Compute.of(2);

    @AfterEach
    void close() {
        compute.close();
    }

    @ParameterizedTest
    @CsvSource({"3, 1, 0, 0", "3, 1, 2, 0.3", "2, 3, 1, 0.7", "4, 6, 3, 0.02"})
    void everyEntryIsThatOfTheFormula(int width, int passes, int zeros, double l2) {
        // In the third graph many users have two of three items, so that the draws end before there are enough zeros.
        for (Interactions data :
                List.of(TestGraphs.small(), TestGraphs.random(23, 37, 0.2, 4), TestGraphs.random(40, 3, 0.6, 1))) {
            NmfSettings settings = new NmfSettings(width, passes, zeros, l2);
            BipartiteGraph graph = BipartiteGraph.of(data);
            Matrix rows =
                    settings.create(ModelContext.of(compute, graph, null, SEED)).encodeAll();
            double[][] expected = reference(settings, graph);
            rows.requireShape(graph.nodes(), width);
            for (int node = 0; node < graph.nodes(); node++) {
                for (int k = 0; k < width; k++) {
                    assertThat((double) rows.get(node, k))
                            .as("node %s, column %s", node, k)
                            .isCloseTo(expected[node][k], within(1e-5 * (1 + expected[node][k])));
                }
            }
        }
    }

    @Test
    void oneUpdateByHand() {
        // One user with one item: p <- p q / (q (p q) + l2 p) = q / (q^2 + l2), then q from the new p in the same way.
        double q = first(2, 1)[1][0];
        double p = q / (q * q + 0.25);
        Matrix rows = new NmfSettings(1, 1, 0, 0.25)
                .create(ModelContext.of(compute, BipartiteGraph.of(TestGraphs.of(1, new int[] {0})), null, SEED))
                .encodeAll();
        assertThat((double) rows.get(0, 0)).isCloseTo(p, within(1e-6));
        assertThat((double) rows.get(1, 0)).isCloseTo(p / (p * p + 0.25), within(1e-6));
    }

    private static double[][] reference(NmfSettings settings, BipartiteGraph graph) {
        List<Entry> entries = entries(settings, graph);
        double[][] rows = first(graph.nodes(), settings.width());
        for (int pass = 0; pass < settings.passes(); pass++) {
            double[][] next = updated(settings, entries, rows);
            System.arraycopy(next, 0, rows, 0, graph.users());
            next = updated(settings, entries, rows);
            System.arraycopy(next, graph.users(), rows, graph.users(), graph.items());
        }
        return rows;
    }

    private static double[][] updated(NmfSettings settings, List<Entry> entries, double[][] rows) {
        double[][] above = new double[rows.length][settings.width()];
        double[][] below = new double[rows.length][settings.width()];
        for (Entry entry : entries) {
            double[] p = rows[entry.user];
            double[] q = rows[entry.item];
            double product = 0;
            for (int k = 0; k < p.length; k++) {
                product += p[k] * q[k];
            }
            for (int k = 0; k < p.length; k++) {
                above[entry.user][k] += q[k] * entry.value;
                below[entry.user][k] += q[k] * product + settings.l2() * p[k];
                above[entry.item][k] += p[k] * entry.value;
                below[entry.item][k] += p[k] * product + settings.l2() * q[k];
            }
        }
        double[][] next = new double[rows.length][settings.width()];
        for (int node = 0; node < rows.length; node++) {
            for (int k = 0; k < settings.width(); k++) {
                next[node][k] = above[node][k] == 0 ? 0 : rows[node][k] * above[node][k] / below[node][k];
            }
        }
        return next;
    }

    /** The interactions, and for each of a user's interactions the zeros that at most twice as many draws find. */
    private static List<Entry> entries(NmfSettings settings, BipartiteGraph graph) {
        List<Entry> entries = new ArrayList<>();
        for (int user = 0; user < graph.users(); user++) {
            for (int item = graph.users(); item < graph.nodes(); item++) {
                if (graph.isEdge(user, item)) {
                    entries.add(new Entry(user, item, 1));
                }
            }
            int wanted = settings.zeros() * graph.degree(user);
            int found = 0;
            for (int attempt = 0; attempt < 2 * wanted; attempt++) {
                long bits = Randoms.mix(Randoms.mix(SEED, Nmf.ZEROS), user, attempt);
                int item = graph.users() + Randoms.bounded(bits, graph.items());
                if (found < wanted && !graph.isEdge(user, item)) {
                    entries.add(new Entry(user, item, 0));
                    found++;
                }
            }
        }
        return entries;
    }

    private static double[][] first(int nodes, int width) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[][] rows = new double[nodes][width];
        for (double[] row : rows) {
            for (int k = 0; k < width; k++) {
                row[k] = Math.abs((2 * random.nextDouble() - 1) / Math.sqrt(width));
            }
        }
        return rows;
    }
}
