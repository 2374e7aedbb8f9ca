package org.hashgnn.encoders.fitted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.graph.BipartiteGraph;
import org.hashgnn.core.model.Encoder;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.testing.TestGraphs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FittedEncodersTest {
    private final Compute compute = Compute.of(2);

    @AfterEach
    void close() {
        compute.close();
    }

    @Test
    void weightedAlsSolvesTheNormalEquationsOfTheItems() {
        Interactions small = TestGraphs.small();
        Matrix rows = rows(new WeightedAlsSettings(3, 4, 5, 0.7), small);
        // the items are solved for last: (sum over all users of c p p' + lambda I) q = sum of c p
        for (int item = 0; item < 11; item++) {
            double[] residual = new double[3];
            for (int user = 0; user < 7; user++) {
                double product = dot(rows, user, 7 + item);
                boolean seen = small.contains(user, item);
                for (int k = 0; k < 3; k++) {
                    residual[k] += (seen ? 6 : 1) * (product - (seen ? 1 : 0)) * rows.get(user, k);
                }
            }
            for (int k = 0; k < 3; k++) {
                assertThat(residual[k] + 0.7 * rows.get(7 + item, k)).isCloseTo(0, within(1e-4));
            }
        }
    }

    @Test
    void weightedAlsNeverGetsWorse() {
        Interactions data = TestGraphs.random(40, 30, 0.15, 6);
        double before = Double.POSITIVE_INFINITY;
        for (int iterations : new int[] {1, 2, 4, 8}) {
            Matrix rows = rows(new WeightedAlsSettings(4, iterations, 3, 0.5), data);
            double loss = 0;
            for (int user = 0; user < 40; user++) {
                for (int item = 0; item < 30; item++) {
                    boolean seen = data.contains(user, item);
                    loss += (seen ? 4 : 1) * Math.pow((seen ? 1 : 0) - dot(rows, user, 40 + item), 2);
                }
            }
            for (int node = 0; node < 70; node++) {
                loss += 0.5 * dot(rows, node, node);
            }
            assertThat(loss).isLessThanOrEqualTo(before + 1e-3);
            before = loss;
        }
    }

    @Test
    void nmfIsNonNegativeAndFitsTheInteractionsBetterWithEveryPass() {
        Interactions data = TestGraphs.random(40, 30, 0.15, 6);
        double before = Double.POSITIVE_INFINITY;
        for (int passes : new int[] {1, 5, 20, 80}) {
            Matrix rows = rows(new NmfSettings(4, passes, 0, 0), data);
            double loss = 0;
            for (int user = 0; user < 40; user++) {
                for (int item = 0; item < 30; item++) {
                    if (data.contains(user, item)) {
                        loss += Math.pow(1 - dot(rows, user, 40 + item), 2);
                    }
                }
            }
            assertThat(loss).isLessThan(before);
            before = loss;
            for (int node = 0; node < 70; node++) {
                for (int k = 0; k < 4; k++) {
                    assertThat(rows.get(node, k)).isNotNegative();
                }
            }
        }
        assertThat(before).isLessThan(0.1);
    }

    @Test
    void nmfWithZerosTellsWhatIsSeenFromWhatIsNot() {
        separates(new NmfSettings(4, 60, 3, 0.01), 0.2);
    }

    @Test
    void weightedAlsTellsGroupsApart() {
        separates(new WeightedAlsSettings(4, 10, 5, 0.5), 0.3);
    }

    @Test
    void pteTellsGroupsApart() {
        separates(new PteSettings(8, 60, 5, 0.75, true, 0.1), 0.5);
    }

    @Test
    void bineTellsGroupsApart() {
        separates(new BineSettings(8, 30, 0.1, 0.5, 0.5, 0.2, Centrality.HITS, 4, 1, 0.15, 5, 4, 0), 0.3);
        separates(new BineSettings(8, 30, 0.1, 0.01, 0.01, 1, Centrality.HITS, 4, 1, 0.15, 5, 4, 3), 1);
    }

    /** Two groups of users and items that have nothing to do with each other: products within are higher on average, by at least so much. */
    private void separates(Record settings, double least) {
        int[][] items = new int[80][];
        Interactions random = TestGraphs.random(80, 60, 0.3, 8);
        for (int user = 0; user < 80; user++) {
            List<Integer> own = new ArrayList<>();
            for (int item = 0; item < 60; item++) {
                if (random.contains(user, item) && user / 40 == item / 30) {
                    own.add(item);
                }
            }
            items[user] = own.stream().mapToInt(Integer::intValue).toArray();
        }
        Matrix rows = rows(settings, TestGraphs.of(60, items));
        double within = 0;
        double across = 0;
        for (int user = 0; user < 80; user++) {
            for (int item = 0; item < 60; item++) {
                if (user / 40 == item / 30) {
                    within += dot(rows, user, 80 + item) / 2400;
                } else {
                    across += dot(rows, user, 80 + item) / 2400;
                }
            }
        }
        assertThat(within).isGreaterThan(across + least);
    }

    @Test
    void aLogisticStepByHand() {
        Logistic rows = new Logistic(
                2,
                2,
                (matrix, seed) -> {
                    matrix.set(0, 0, 1);
                    matrix.set(0, 1, 2);
                    matrix.set(1, 0, 0.5f);
                    matrix.set(1, 1, -0.5f);
                },
                0);
        float[] pull = new float[2];
        rows.step(0, rows, 1, 1, 0.1f, pull);
        // the product is -0.5: g = 0.1 (1 - 0.377541) = 0.0622459
        assertThat(pull).containsExactly(new float[] {0.0311230f, -0.0311230f}, within(1e-6f));
        rows.add(0, pull);
        assertThat(pull).containsOnly(0);
        assertThat(rows.matrix().row(0)).containsExactly(new float[] {1.031123f, 1.968877f}, within(1e-6f));
        assertThat(rows.matrix().row(1)).containsExactly(new float[] {0.562246f, -0.375508f}, within(1e-6f));
    }

    @Test
    void centralityIsOneForTheMostImportantOfEachSide() {
        BipartiteGraph graph = BipartiteGraph.of(TestGraphs.of(3, new int[] {0, 1}, new int[] {0}, new int[] {2}));
        assertThat(Centrality.DEGREE.of(graph)).containsExactly(1, 0.5, 0.5, 1, 0.5, 0.5);
        double[] hits = Centrality.HITS.of(graph);
        // the larger component is the matrix ((1, 1), (1, 0)): the golden ratio; the other one dies out
        double golden = (Math.sqrt(5) - 1) / 2;
        assertThat(hits).containsExactly(new double[] {1, golden, 0, 1, golden, 0}, within(1e-6));
    }

    @Test
    void everyFitTellsHowFarItIs() {
        int[] steps = {3, 2, 4, 5, 6};
        Record[] settings = {
            new WeightedAlsSettings(2, 3, 5, 0.5),
            new NmfSettings(2, 2, 1, 0.1),
            new PteSettings(2, 4, 1, 0.75, true, 0.1),
            new BineSettings(2, 5, 0.1, 0.1, 0.1, 0.1, Centrality.DEGREE, 2, 1, 0.5, 1, 1, 0),
            new SpectralSettings(2, 6, 1, 0.5, 0.5, 1, 0, false)
        };
        for (int i = 0; i < settings.length; i++) {
            List<String> heard = new ArrayList<>();
            ModelContext context = ModelContext.of(compute, BipartiteGraph.of(TestGraphs.small()), null, 5)
                    .withProgress((done, total) -> heard.add(done + " of " + total));
            create(settings[i], context);
            int total = steps[i];
            assertThat(heard)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, total)
                            .mapToObj(done -> done + " of " + total)
                            .toList());
        }
    }

    private Matrix rows(Record settings, Interactions data) {
        return create(settings, ModelContext.of(compute, BipartiteGraph.of(data), null, 5))
                .encodeAll();
    }

    private static Encoder create(Record settings, ModelContext context) {
        return switch (settings) {
            case WeightedAlsSettings als -> als.create(context);
            case NmfSettings nmf -> nmf.create(context);
            case PteSettings pte -> pte.create(context);
            case BineSettings bine -> bine.create(context);
            case SpectralSettings spectral -> spectral.create(context);
            default -> throw new IllegalArgumentException(settings.toString());
        };
    }

    private static double dot(Matrix rows, int a, int b) {
        double sum = 0;
        for (int k = 0; k < rows.columns(); k++) {
            sum += (double) rows.get(a, k) * rows.get(b, k);
        }
        return sum;
    }
}
