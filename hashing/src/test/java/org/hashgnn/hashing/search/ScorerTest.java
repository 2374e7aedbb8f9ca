package org.hashgnn.hashing.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.model.Scorer;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScorerTest {
    private final Compute compute = Compute.of(2);
    private final Random random = new Random(20);

    @AfterEach
    void stop() {
        compute.close();
    }

    @Test
    void scoresOfAllItems() {
        for (int bits : new int[] {1, 31, 64, 130}) {
            Matrix users = RandomCodes.rows(random, 13, bits, 13);
            Matrix items = RandomCodes.rows(random, 77, bits, 60);
            Scorer continuous = new ContinuousScorer(compute, users, items);
            Scorer hamming = new HammingScorer(compute, BinaryCodes.ofSigns(users), BinaryCodes.ofSigns(items));
            Matrix products = scores(continuous, 3, 12);
            Matrix distances = scores(hamming, 3, 12);
            for (int user = 3; user < 12; user++) {
                for (int item = 0; item < 77; item++) {
                    assertThat((double) products.get(user - 3, item))
                            .isEqualTo(RandomCodes.product(users.row(user), items.row(item)), within(0.0));
                    assertThat(distances.get(user - 3, item))
                            .isEqualTo(0f - RandomCodes.distance(users.row(user), items.row(item)));
                }
            }
        }
    }

    @Test
    void hierarchicalScoresTheNearestAndNoMaskedItem() {
        int users = 12;
        int items = 90;
        Matrix u = RandomCodes.rows(random, users, 10, users);
        Matrix i = RandomCodes.rows(random, items, 10, 70);
        Interactions mask = RandomCodes.interactions(random, users, items, 0.4);
        for (int candidates : new int[] {1, 8, 30, 90, 500}) {
            Matrix scores = scores(new HierarchicalScorer(compute, u, i, candidates, mask), 0, users);
            for (int user = 0; user < users; user++) {
                check(u.row(user), i, user, candidates, mask, scores.row(user));
            }
        }
    }

    private static void check(float[] user, Matrix i, int id, int candidates, Interactions mask, float[] scores) {
        int entered = 0;
        int farthest = -1;
        int nearestOut = Integer.MAX_VALUE;
        for (int item = 0; item < scores.length; item++) {
            int distance = RandomCodes.distance(user, i.row(item));
            if (scores[item] == Float.NEGATIVE_INFINITY) {
                nearestOut = mask.contains(id, item) ? nearestOut : Math.min(nearestOut, distance);
            } else {
                assertThat(mask.contains(id, item)).isFalse();
                assertThat((double) scores[item]).isEqualTo(RandomCodes.product(user, i.row(item)));
                entered++;
                farthest = Math.max(farthest, distance);
            }
        }
        assertThat(entered).isEqualTo(Math.min(candidates, scores.length - mask.degree(id)));
        assertThat(farthest).isLessThanOrEqualTo(nearestOut);
    }

    @Test
    void whoEntersAtTheCutIsDrawnForEachUserAndRepeats() {
        // all items tie: 20 of 100 enter, over 2000 users each about 400 times (binomial, sd 17.9)
        Matrix u = Matrix.zeros(2000, 8);
        Matrix i = Matrix.zeros(100, 8);
        Interactions none = Interactions.none(2000, 100);
        Scorer scorer = new HierarchicalScorer(compute, u, i, 20, none);
        Matrix scores = scores(scorer, 0, 2000);
        int[] times = new int[100];
        for (int user = 0; user < 2000; user++) {
            for (int item = 0; item < 100; item++) {
                times[item] += scores.get(user, item) == 0 ? 1 : 0;
            }
        }
        assertThat(Arrays.stream(times).sum()).isEqualTo(40_000);
        assertThat(Arrays.stream(times).boxed()).allMatch(count -> Math.abs(count - 400) < 100);
        assertThat(scores(scorer, 700, 703).row(1)).isEqualTo(scores.row(701));
    }

    @Test
    void noItemsAreNoScores() {
        Scorer scorer =
                new HierarchicalScorer(compute, Matrix.zeros(2, 3), Matrix.zeros(0, 3), 5, Interactions.none(2, 0));
        assertThat(scorer.items()).isZero();
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Matrix u = Matrix.zeros(2, 3);
        Matrix i = Matrix.zeros(4, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HierarchicalScorer(compute, u, i, 0, Interactions.none(2, 4)))
                .withMessageContaining("not 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new HierarchicalSearch(compute, u, i, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HierarchicalScorer(compute, u, i, 1, Interactions.none(2, 5)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContinuousScorer(compute, u, Matrix.zeros(4, 2)))
                .withMessageContaining("users have 3 columns, items have 2");
        BinaryCodes codes = BinaryCodes.ofSigns(u);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HammingScorer(compute, codes, BinaryCodes.ofSigns(Matrix.zeros(4, 2))))
                .withMessageContaining("3 bits");
        Matrix wrong = Matrix.zeros(1, 4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HammingScorer(compute, codes, BinaryCodes.ofSigns(i)).score(0, 2, wrong));
    }

    private static Matrix scores(Scorer scorer, int from, int to) {
        Matrix scores = Matrix.zeros(to - from, scorer.items());
        scores.segment().fill((byte) 0x7f);
        scorer.score(from, to, scores);
        return scores;
    }
}
