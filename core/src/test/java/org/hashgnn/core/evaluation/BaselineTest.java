package org.hashgnn.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.model.Scorer;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.junit.jupiter.api.Test;

/** Three users and four items, which have 3, 1, 1 and 0 training interactions. */
class BaselineTest {
    private static final Interactions TRAIN = of(4, new int[] {0, 1}, new int[] {0}, new int[] {0, 2});
    private static final Interactions TEST = of(4, new int[] {2}, new int[] {1, 3}, new int[] {3});

    @Test
    void popularityByHand() {
        // user 0: candidates 2 and 3, the first is relevant; user 1: 1 and 2 tied before 3, 1 and 3 relevant; user 2: 1
        // before 3, which is relevant
        assertThat(Baseline.POPULARITY.id()).isEqualTo("popularity");
        Measurements found = evaluate(Baseline.POPULARITY, TRAIN);
        assertThat(found.values("recall@1")).containsExactly(1, 0.25, 0);
        assertThat(found.values("recall@2")).containsExactly(1, 0.5, 1);
        assertThat(found.mean("recall@1")).isCloseTo(1.25 / 3, within(1e-15));
        assertThat(found.values("ndcg@2")[1]).isCloseTo(0.5, within(1e-15));
        assertThat(found.values("ndcg@2")[2]).isCloseTo(Math.log(2) / Math.log(3), within(1e-15));
        assertThat(found.values("auc")).containsExactly(1, 0.25, 0);
    }

    @Test
    void randomIsTheExpectedValueByHand() {
        Measurements found = evaluate(Baseline.RANDOM, TRAIN);
        assertThat(found.values("recall@1")).containsExactly(new double[] {0.5, 1 / 3.0, 0.5}, within(1e-15));
        assertThat(found.values("recall@2")).containsExactly(new double[] {1, 2 / 3.0, 1}, within(1e-15));
        assertThat(found.values("hit@1")).containsExactly(new double[] {0.5, 2 / 3.0, 0.5}, within(1e-15));
        assertThat(found.values("auc")).containsExactly(0.5, 0.5, 0.5);
    }

    @Test
    void theMaskDecidesWhatIsACandidateButNotWhatIsPopular() {
        Measurements open = evaluate(Baseline.POPULARITY, Interactions.none(3, 4));
        assertThat(open.values("recall@1")).containsExactly(0, 0, 0);
        assertThat(open.values("recall@2")).containsExactly(0.5, 0.25, 0);
        assertThat(evaluate(Baseline.RANDOM, Interactions.none(3, 4)).values("recall@1"))
                .containsExactly(0.25, 0.25, 0.25);
    }

    @Test
    void popularityIsTheRankingByTheScoresOfAllItems() {
        Random random = new Random(5);
        for (int round = 0; round < 20; round++) {
            int users = 1 + random.nextInt(30);
            int items = 2 + random.nextInt(40);
            Interactions train = random(random, users, items, 0.3);
            Interactions mask = round % 2 == 0 ? train : random(random, users, items, 0.4);
            Targets targets = Targets.of(random(random, users, items, 0.2), mask);
            Ranking[] expected = new Ranking[targets.users().length];
            Ranking[] actual = new Ranking[expected.length];
            try (Compute compute = Compute.of(1)) {
                new ScoreRanker(compute, degrees(train)).rank(targets, (ranking, place) -> expected[place] = ranking);
            }
            Baseline.POPULARITY.ranker(train).rank(targets, (ranking, place) -> actual[place] = ranking);
            assertThat(actual).as("round %s", round).isEqualTo(expected);
        }
    }

    private static Measurements evaluate(Baseline baseline, Interactions mask) {
        return Evaluator.of(TEST, mask, new Profiles.Standard().metrics(List.of(), List.of(1, 2)))
                .evaluate(baseline.ranker(TRAIN));
    }

    private static Scorer degrees(Interactions train) {
        int[] degrees = train.itemDegrees();
        return new Scorer() {
            @Override
            public int users() {
                return train.users();
            }

            @Override
            public int items() {
                return train.itemCount();
            }

            @Override
            public void score(int from, int to, Matrix scores) {
                for (int row = 0; row < to - from; row++) {
                    for (int item = 0; item < degrees.length; item++) {
                        scores.set(row, item, degrees[item]);
                    }
                }
            }
        };
    }

    private static Interactions random(Random random, int users, int items, double share) {
        int[][] rows = new int[users][];
        for (int user = 0; user < users; user++) {
            rows[user] = IntStream.range(0, items)
                    .filter(item -> random.nextDouble() < share)
                    .toArray();
        }
        return of(items, rows);
    }

    private static Interactions of(int items, int[]... rows) {
        int[] offsets = new int[rows.length + 1];
        for (int user = 0; user < rows.length; user++) {
            offsets[user + 1] = offsets[user] + rows[user].length;
        }
        return new Interactions(
                rows.length,
                items,
                offsets,
                IntStream.range(0, rows.length)
                        .flatMap(u -> IntStream.of(rows[u]))
                        .toArray());
    }
}
