package org.hashgnn.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hashgnn.core.tensor.LogisticFunction.sigmoid;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.graph.BipartiteGraph;
import org.hashgnn.core.model.Loss;
import org.hashgnn.core.model.NodeBatch;
import org.hashgnn.core.model.Triplets;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.testing.FiniteDifferences;
import org.hashgnn.testing.Matrices;
import org.hashgnn.testing.TestGraphs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Losses over lists beside plain sums in double. */
class ListLossTest {
    private static final int BITS = 5;

    /** With 2600 items more differences than are held at a time, so that the last four pairs are a block of their own. */
    private static final int PAIRS = 407;

    private static final Interactions DATA = TestGraphs.random(31, 2600, 0.01, 7);

    private final Compute compute = Compute.of(2);

    @AfterEach
    void close() {
        compute.close();
    }

    @Test
    void softmaxOverAllItemsIsTheCrossEntropy() {
        NodeBatch batch = withAllItems(PAIRS, 0);
        Matrix rows = rows(batch);
        for (double weight : new double[] {1, 0.8}) {
            Loss loss = softmax(0.7, SoftmaxLossSettings.Among.NEGATIVES, weight);
            double expected = 0;
            for (int b = 0; b < PAIRS; b++) {
                double sum = 0;
                for (int item = 0; item < 2600; item++) {
                    sum += Math.exp(0.7 * dot(rows, b, 2 * PAIRS + item));
                }
                double own = dot(rows, b, 2 * PAIRS + item(batch, b));
                double positive = 0.7 * dot(rows, b, PAIRS + b);
                sum += Math.exp(positive) - Math.exp(0.7 * own);
                expected += (weight * Math.log(sum) - positive) / PAIRS;
            }
            assertThat(loss.evaluate(Triplets.of(rows, batch), Triplets.of(zeros(batch), batch), 1))
                    .isCloseTo(expected, within(1e-5));
        }
    }

    @Test
    void softmaxHasTheGradientsOfItsFormulaInEveryBlock() {
        NodeBatch batch = withAllItems(PAIRS, 0);
        Matrix rows = rows(batch);
        Matrix gradient = zeros(batch);
        softmax(0.7, SoftmaxLossSettings.Among.NEGATIVES, 0.8)
                .evaluate(Triplets.of(rows, batch), Triplets.of(gradient, batch), 0.9);
        double[][] expected = new double[rows.rows()][BITS];
        for (int b = 0; b < PAIRS; b++) {
            double[] terms = new double[rows.rows()];
            terms[PAIRS + b] = Math.exp(0.7 * dot(rows, b, PAIRS + b));
            for (int item = 0; item < 2600; item++) {
                terms[2 * PAIRS + item] = item == item(batch, b) ? 0 : Math.exp(0.7 * dot(rows, b, 2 * PAIRS + item));
            }
            double sum = Arrays.stream(terms).sum();
            for (int row = PAIRS; row < terms.length; row++) {
                double slope = 0.9 * 0.7 / PAIRS * (0.8 * terms[row] / sum - (row == PAIRS + b ? 1 : 0));
                for (int k = 0; k < BITS && slope != 0; k++) {
                    expected[b][k] += slope * rows.get(row, k);
                    expected[row][k] += slope * rows.get(b, k);
                }
            }
        }
        double farthest = 0;
        for (int row = 0; row < expected.length; row++) {
            for (int k = 0; k < BITS; k++) {
                farthest = Math.max(farthest, Math.abs(gradient.get(row, k) - expected[row][k]));
            }
        }
        assertThat(farthest).isLessThan(1e-7);
    }

    @Test
    void softmaxOfScoresFarApartDoesNotOverflow() {
        Matrix rows = Matrix.zeros(4, BITS);
        float[] values = {10, -1, 9, 8.75f};
        for (int row = 0; row < 4; row++) {
            rows.set(row, 1, values[row]);
        }
        Matrix gradient = Matrix.zeros(4, BITS);
        double loss = softmax(2, SoftmaxLossSettings.Among.NEGATIVES, 1)
                .evaluate(Triplets.of(rows, 1), Triplets.of(gradient, 1), 1);
        double first = 2 * 10 * 10 + Math.log(2600 / 2.0);
        double second = first - 2 * 10 * 0.25;
        double share = 1 / (1 + Math.exp(second - first));
        assertThat(loss).isCloseTo(first - Math.log(share), within(1e-4));
        assertThat(gradient.get(0, 1)).isCloseTo((float) (2 * (share * 9 + (1 - share) * 8.75 + 1)), within(1e-4f));
        assertThat(gradient.get(1, 1)).isCloseTo(-20, within(1e-4f));
        assertThat(gradient.get(2, 1)).isCloseTo((float) (20 * share), within(1e-4f));
        assertThat(gradient.get(3, 1)).isCloseTo((float) (20 * (1 - share)), within(1e-4f));
    }

    @Test
    void smoothRecallOverAllItemsIsItsFormula() {
        NodeBatch batch = withAllItems(PAIRS, 1);
        Matrix rows = rows(batch);
        Loss loss = recall(List.of(20, 100), 0.4, 0.3, true);
        double expected = 0;
        for (int b = 0; b < PAIRS; b++) {
            double rank = 1;
            for (int item = 0; item < 2600; item++) {
                if (item != item(batch, b)) {
                    rank += sigmoid((dot(rows, b, 3 * PAIRS + item) - dot(rows, b, PAIRS + b)) / 0.3);
                }
            }
            for (int n : new int[] {20, 100}) {
                expected += (0.5 - sigmoid(Math.log(n / rank) / 0.4) / 2) / PAIRS;
            }
        }
        assertThat(loss.evaluate(Triplets.of(rows, batch), Triplets.of(zeros(batch), batch), 1))
                .isCloseTo(expected, within(1e-5));
    }

    @Test
    void whatIsPrintedCountsTheItemsBelowAndSaturates() {
        NodeBatch batch = withAllItems(PAIRS, 1);
        Matrix rows = rows(batch);
        double expected = 0;
        for (int b = 0; b < PAIRS; b++) {
            double below = 1;
            for (int item = 0; item < 2600; item++) {
                if (item != item(batch, b)) {
                    below += sigmoid((dot(rows, b, PAIRS + b) - dot(rows, b, 3 * PAIRS + item)) / 0.3);
                }
            }
            expected += (1 - sigmoid(Math.log(below / 1500) / 0.4)) / PAIRS;
        }
        Loss logarithms = of(DATA, new SmoothRecallLossSettings(List.of(1500), 0.4, 0.3, true, true, 1));
        assertThat(logarithms.evaluate(Triplets.of(rows, batch), Triplets.of(zeros(batch), batch), 1))
                .isCloseTo(expected, within(1e-5));
        assertThat(expected).isBetween(0.2, 0.8);

        Matrix close = Matrices.normal(batch.slotCount(), BITS, 0.1, 9);
        Matrix gradient = zeros(batch);
        Loss printed = of(DATA, new SmoothRecallLossSettings(List.of(20), 0.5, 0.5, false, true, 1));
        assertThat(printed.evaluate(Triplets.of(close, batch), Triplets.of(gradient, batch), 1))
                .isZero();
        assertThat(compute.sumOfSquares(gradient)).isZero();
    }

    @Test
    void gradientsOverAllItemsAreThoseOfFiniteDifferences() {
        Interactions few = TestGraphs.small();
        NodeBatch some = TestGraphs.batch(few, new int[] {0, 3, 3}, new int[] {2, 9, 4}, new int[] {});
        NodeBatch batch = allItems(few, some);
        for (Loss loss : List.of(
                of(few, new SoftmaxLossSettings(0.7, SoftmaxLossSettings.Among.NEGATIVES, 0.9)),
                of(few, new SoftmaxLossSettings(0.9, SoftmaxLossSettings.Among.POSITIVES, 1)),
                of(few, new SmoothRecallLossSettings(List.of(1, 3), 0.6, 0.5, true, false, 0.8)),
                of(few, new SmoothRecallLossSettings(List.of(2), 1.5, 0.5, false, false, 0.8)),
                of(few, new SmoothRecallLossSettings(List.of(5), 2.5, 0.7, true, true, 0.8)))) {
            Matrix rows = Matrices.normal(batch.slotCount(), BITS, 0.6, 3);
            Matrix gradient = Matrix.zeros(rows.rows(), BITS);
            loss.evaluate(Triplets.of(rows, batch), Triplets.of(gradient, batch), 0.7);
            FiniteDifferences.check(
                    loss.toString(),
                    rows,
                    gradient,
                    () -> 0.7
                            * loss.evaluate(
                                    Triplets.of(rows, batch), Triplets.of(Matrix.zeros(rows.rows(), BITS), batch), 1),
                    0.004);
        }
    }

    @Test
    void sampledListsAgreeWithTheWholeListOnAverage() {
        Matrix users = Matrices.normal(1, BITS, 0.5, 1);
        Matrix items = Matrices.normal(2600, BITS, 0.5, 2);
        Loss recall = recall(List.of(300), 0.5, 0.5, true);
        Loss softmax = softmax(1, SoftmaxLossSettings.Among.NEGATIVES, 1);
        int[] every = IntStream.range(1, 2600).toArray();
        double exactRecall = value(recall, users, items, every);
        double exactSoftmax = value(softmax, users, items, every);
        double meanRecall = 0;
        double meanSoftmax = 0;
        java.util.SplittableRandom random = new java.util.SplittableRandom(5);
        for (int draw = 0; draw < 300; draw++) {
            int[] sample = random.ints(500, 1, 2600).toArray();
            meanRecall += value(recall, users, items, sample) / 300;
            meanSoftmax += value(softmax, users, items, sample) / 300;
        }
        assertThat(meanRecall).isCloseTo(exactRecall, within(0.003));
        assertThat(meanSoftmax).isCloseTo(exactSoftmax, within(0.01));
        assertThat(exactRecall).isBetween(0.05, 0.95);
    }

    @Test
    void inBatchSoftmaxTakesThePopularityOffAndLeavesOwnItemsOut() {
        Interactions small = TestGraphs.small();
        BipartiteGraph graph = BipartiteGraph.of(small);
        NodeBatch batch = TestGraphs.batch(small, new int[] {0, 3, 5}, new int[] {1, 2, 1}, new int[] {});
        Matrix rows = Matrices.normal(6, BITS, 0.7, 4);
        Loss loss = of(small, new SoftmaxLossSettings(0.6, SoftmaxLossSettings.Among.POSITIVES, 1));
        double expected = 0;
        for (int b = 0; b < 3; b++) {
            double sum = 1;
            for (int j = 0; j < 3; j++) {
                if (batch.node(3 + j) != batch.node(3 + b)) {
                    double share = (double) graph.degree(batch.node(3 + j)) / graph.edges();
                    sum += Math.exp(0.6 * (dot(rows, b, 3 + j) - dot(rows, b, 3 + b))) / (3 * share);
                }
            }
            expected += Math.log(sum) / 3;
        }
        assertThat(loss.evaluate(Triplets.of(rows, batch), Triplets.of(Matrix.zeros(6, BITS), batch), 1))
                .isCloseTo(expected, within(1e-5));
    }

    @Test
    void aDrawnNegativeThatIsThePairsOwnItemIsLeftOut() {
        Interactions small = TestGraphs.small();
        NodeBatch batch = TestGraphs.batch(small, new int[] {0, 3}, new int[] {1, 2}, new int[] {2, 1, 5, 7});
        Matrix rows = Matrices.normal(8, BITS, 0.7, 4);
        double share = 4.0 / small.itemCount();
        double expected = 0;
        for (int b = 0; b < 2; b++) {
            double sum = 1;
            for (int j = 4; j < 8; j++) {
                if (batch.node(j) != batch.node(2 + b)) {
                    sum += Math.exp(0.6 * (dot(rows, b, j) - dot(rows, b, 2 + b))) / share;
                }
            }
            expected += Math.log(sum) / 2;
        }
        Loss loss = of(small, new SoftmaxLossSettings(0.6, SoftmaxLossSettings.Among.NEGATIVES, 1));
        assertThat(loss.evaluate(Triplets.of(rows, batch), Triplets.of(Matrix.zeros(8, BITS), batch), 1))
                .isCloseTo(expected, within(1e-5));
    }

    @Test
    void aListIsNeeded() {
        Matrix rows = Matrices.normal(4, BITS, 1, 1);
        assertThatThrownBy(() -> softmax(1, SoftmaxLossSettings.Among.NEGATIVES, 1)
                        .evaluate(Triplets.of(rows, 2), Triplets.of(rows.copy(), 2), 1))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("training.all_items");
        assertThatThrownBy(() -> new SmoothRecallLossSettings(List.of(), 1, 1, true, false, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cutoffs");
    }

    private static double value(Loss loss, Matrix user, Matrix items, int[] list) {
        Matrix rows = Matrix.zeros(2 + list.length, BITS);
        rows.slice(0, 1).copyFrom(user);
        rows.slice(1, 2).copyFrom(items.slice(0, 1));
        for (int j = 0; j < list.length; j++) {
            rows.slice(2 + j, 3 + j).copyFrom(items.slice(list[j], list[j] + 1));
        }
        return loss.evaluate(Triplets.of(rows, 1), Triplets.of(Matrix.zeros(rows.rows(), BITS), 1), 1);
    }

    private Loss softmax(double scale, SoftmaxLossSettings.Among among, double weight) {
        return of(DATA, new SoftmaxLossSettings(scale, among, weight));
    }

    private Loss recall(List<Integer> cutoffs, double phi, double psi, boolean logarithmic) {
        return of(DATA, new SmoothRecallLossSettings(cutoffs, phi, psi, logarithmic, false, 1));
    }

    private Loss of(Interactions data, Record settings) {
        var context = TestGraphs.context(compute, data, null, BITS, 1);
        return settings instanceof SoftmaxLossSettings softmax
                ? new SoftmaxLoss(softmax, context)
                : new SmoothRecallLoss((SmoothRecallLossSettings) settings, context);
    }

    private static NodeBatch withAllItems(int pairs, int negatives) {
        return allItems(DATA, TestGraphs.randomBatch(DATA, pairs, negatives, 3));
    }

    /** The batch with all items at its end. */
    private static NodeBatch allItems(Interactions data, NodeBatch batch) {
        int items = data.itemCount();
        int[] nodes = Arrays.copyOf(batch.nodes(), batch.count() + items);
        int[] slots = Arrays.copyOf(batch.slots(), batch.slotCount() + items);
        int count = batch.count();
        for (int item = 0; item < items; item++) {
            int node = data.users() + item;
            int place = IntStream.range(0, count)
                    .filter(p -> nodes[p] == node)
                    .findFirst()
                    .orElse(-1);
            if (place < 0) {
                place = count;
                nodes[count++] = node;
            }
            slots[batch.slotCount() + item] = place;
        }
        return new NodeBatch(
                nodes, count, batch.userCount(), slots, new int[count], batch.pairs(), batch.negatives(), items);
    }

    private static int item(NodeBatch batch, int pair) {
        return batch.node(batch.pairs() + pair) - DATA.users();
    }

    private static Matrix rows(NodeBatch batch) {
        return Matrices.normal(batch.slotCount(), BITS, 0.6, 9);
    }

    private static Matrix zeros(NodeBatch batch) {
        return Matrix.zeros(batch.slotCount(), BITS);
    }

    private static double dot(Matrix rows, int a, int b) {
        double sum = 0;
        for (int k = 0; k < BITS; k++) {
            sum += (double) rows.get(a, k) * rows.get(b, k);
        }
        return sum;
    }
}
