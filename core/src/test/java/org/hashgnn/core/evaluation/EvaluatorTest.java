package org.hashgnn.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.model.Scorer;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
    private record Fixed(float[][] rows, int items) implements Scorer {
        static Ranker ranker(Compute compute, float[][] rows, int items) {
            return new ScoreRanker(compute, new Fixed(rows, items));
        }

        @Override
        public int users() {
            return rows.length;
        }

        @Override
        public void score(int from, int to, Matrix scores) {
            scores.requireShape(to - from, items);
            for (int user = from; user < to; user++) {
                for (int item = 0; item < items; item++) {
                    scores.set(user - from, item, rows[user][item]);
                }
            }
        }
    }

    private static Interactions of(int itemCount, int[]... items) {
        int[] offsets = new int[items.length + 1];
        List<Integer> all = new ArrayList<>();
        for (int user = 0; user < items.length; user++) {
            for (int item : items[user]) {
                all.add(item);
            }
            offsets[user + 1] = all.size();
        }
        return new Interactions(
                items.length,
                itemCount,
                offsets,
                all.stream().mapToInt(Integer::intValue).toArray());
    }

    @Test
    void macroAndMicroMeansByHand() {
        Interactions relevant = of(4, new int[] {0}, new int[] {}, new int[] {0, 1, 2});
        float[][] scores = {{4, 3, 2, 1}, {1, 2, 3, 4}, {1, 2, 3, 4}};
        try (Compute compute = Compute.of(1)) {
            Measurements evaluation = new Evaluator(
                            Targets.of(relevant, Interactions.none(3, 4)),
                            List.of(new Recall().at(2), new MicroHitRatio().at(2), new Precision().at(2)))
                    .evaluate(Fixed.ranker(compute, scores, 4));
            assertThat(evaluation.users()).containsExactly(0, 2);
            assertThat(evaluation.values("recall@2")).containsExactly(1, 1 / 3.0);
            assertThat(evaluation.mean("recall@2")).isCloseTo(2 / 3.0, within(1e-15));
            assertThat(evaluation.mean("hr-micro@2")).isCloseTo(2 / 4.0, within(1e-15));
            assertThat(evaluation.mean("precision@2")).isCloseTo(1 / 2.0, within(1e-15));
            assertThat(evaluation.means().keySet()).containsExactly("recall@2", "hr-micro@2", "precision@2");
            // A micro metric weighs its users by their relevant items, the others count all alike.
            assertThat(evaluation.weights().keySet()).containsExactly("hr-micro@2");
            double[] weights = evaluation.weights().getOrDefault("hr-micro@2", new double[0]);
            double[] values = evaluation.values("hr-micro@2");
            double sum = 0;
            for (int k = 0; k < weights.length; k++) {
                sum += weights[k] * values[k];
            }
            assertThat(Arrays.stream(weights).sum()).isEqualTo(4);
            assertThat(sum / 4).isCloseTo(evaluation.mean("hr-micro@2"), within(1e-15));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> evaluation.mean("recall@3"))
                    .withMessageContaining("recall@3")
                    .withMessageContaining("hr-micro@2");
        }
    }

    @Test
    void maskedItemsAreNoCandidates() {
        // user 0: item 0 is masked, so item 1 is first; item 0 is relevant too, but no candidate
        Interactions relevant = of(3, new int[] {0, 1}, new int[] {2});
        Interactions train = of(3, new int[] {0}, new int[] {2});
        float[][] scores = {{9, 8, 7}, {9, 8, 7}};
        try (Compute compute = Compute.of(1)) {
            Ranker ranker = Fixed.ranker(compute, scores, 3);
            Measurements evaluation = Evaluator.of(
                            relevant, train, new Profiles.LightGcn().metrics(List.of(), List.of(1)))
                    .evaluate(ranker);
            assertThat(evaluation.users()).containsExactly(0);
            assertThat(evaluation.mean("recall@1")).isEqualTo(1);

            Evaluator open = Evaluator.of(
                    relevant, Interactions.none(2, 3), new Profiles.HashGnnOfficial().metrics(List.of(), List.of(1)));
            assertThat(open.evaluate(ranker).values("recall@1")).containsExactly(0.5, 0);
        }
    }

    @Test
    void blocksAndThreadsDoNotChangeAValue() {
        int users = 700;
        int items = 37;
        Random random = new Random(11);
        float[][] scores = new float[users][items];
        int[][] relevant = new int[users][];
        int[][] masked = new int[users][];
        for (int user = 0; user < users; user++) {
            List<Integer> test = new ArrayList<>();
            List<Integer> train = new ArrayList<>();
            for (int item = 0; item < items; item++) {
                scores[user][item] = random.nextInt(9) == 0 ? Float.NEGATIVE_INFINITY : random.nextInt(6);
                if (user % 5 != 0 && random.nextInt(6) == 0) {
                    test.add(item);
                } else if (random.nextInt(4) == 0) {
                    train.add(item);
                }
            }
            relevant[user] = test.stream().mapToInt(Integer::intValue).toArray();
            masked[user] = train.stream().mapToInt(Integer::intValue).toArray();
        }
        Interactions test = of(items, relevant);
        Interactions train = of(items, masked);
        List<MetricAt> metrics = new Profiles.Standard().metrics(List.of(), List.of(1, 5, 50));
        try (Compute one = Compute.of(1);
                Compute two = Compute.of(2)) {
            Evaluator evaluator = new Evaluator(Targets.of(test, train), metrics);
            Measurements a = evaluator.evaluate(Fixed.ranker(one, scores, items));
            Measurements b = evaluator.evaluate(Fixed.ranker(two, scores, items));
            assertThat(b.users()).isEqualTo(a.users());
            assertThat(b.means()).isEqualTo(a.means());
            for (int k = 0; k < a.users().length; k++) {
                Ranking expected = reference(scores[a.users()[k]], relevant[a.users()[k]], masked[a.users()[k]]);
                for (MetricAt metric : metrics) {
                    assertThat(a.values(metric.name())[k]).isEqualTo(metric.of(expected));
                    assertThat(b.values(metric.name())[k]).isEqualTo(metric.of(expected));
                }
            }
        }
    }

    /** The row without the masked items. */
    private static Ranking reference(float[] scores, int[] relevant, int[] masked) {
        List<Float> kept = new ArrayList<>();
        int[] places = new int[relevant.length];
        for (int item = 0; item < scores.length; item++) {
            int self = item;
            for (int r = 0; r < relevant.length; r++) {
                if (relevant[r] == item) {
                    places[r] = kept.size();
                }
            }
            if (java.util.Arrays.stream(masked).noneMatch(m -> m == self)) {
                kept.add(scores[item]);
            }
        }
        float[] row = new float[kept.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = kept.get(i);
        }
        return Rankings.of(row, places);
    }

    @Test
    void nobodyToMeasureIsZero() {
        Interactions nothing = Interactions.none(3, 2);
        try (Compute compute = Compute.of(1)) {
            Measurements evaluation = Evaluator.of(
                            nothing, nothing, new Profiles.Standard().metrics(List.of(), List.of(1)))
                    .evaluate(Fixed.ranker(compute, new float[3][2], 2));
            assertThat(evaluation.users()).isEmpty();
            assertThat(evaluation.means().values()).containsOnly(0.0);
        }
    }

    @Test
    void signedZeroIsOneLevel() {
        Ranking ranking = Rankings.of(new float[] {0f, -0f, 1, -1}, 0, 1);
        assertThat(ranking.levels()).containsExactly(new Level(1, 2, 2));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Interactions a = Interactions.none(3, 2);
        try (Compute compute = Compute.of(1)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Targets.of(a, Interactions.none(3, 1)))
                    .withMessageContaining("3 users and 1 items");
            Evaluator evaluator = new Evaluator(Targets.of(a, a), List.of());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> evaluator.evaluate(Fixed.ranker(compute, new float[3][5], 5)))
                    .withMessageContaining("3 users and 5 items, the data 3 and 2");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> evaluator.evaluate(Fixed.ranker(compute, new float[4][2], 2)))
                    .withMessageContaining("4 users and 2 items, the data 3 and 2");
        }
    }
}
