package org.hashgnn.hashing.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.evaluation.Level;
import org.hashgnn.core.evaluation.Ranker;
import org.hashgnn.core.evaluation.Ranking;
import org.hashgnn.core.evaluation.ScoreRanker;
import org.hashgnn.core.evaluation.Targets;
import org.hashgnn.core.model.Scorer;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.hashing.codes.BinaryCodes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RankerTest {
    private final Compute compute = Compute.of(2);
    private final Random random = new Random(20);

    @AfterEach
    void stop() {
        compute.close();
    }

    @Test
    void continuousScoresAreInnerProducts() {
        for (int bits : new int[] {1, 31, 64, 130}) {
            Matrix users = RandomCodes.rows(random, 13, bits, 13);
            Matrix items = RandomCodes.rows(random, 77, bits, 60);
            Scorer scorer = new ContinuousScorer(compute, users, items);
            Matrix scores = Matrix.zeros(9, 77);
            scorer.score(3, 12, scores);
            assertThat(scorer.users()).isEqualTo(13);
            for (int user = 3; user < 12; user++) {
                for (int item = 0; item < 77; item++) {
                    assertThat((double) scores.get(user - 3, item))
                            .isEqualTo(RandomCodes.product(users.row(user), items.row(item)));
                }
            }
        }
    }

    @Test
    void hammingRankingsAreThoseOfTheDistances() {
        for (int bits : new int[] {1, 31, 64, 130}) {
            Matrix users = RandomCodes.rows(random, 41, bits, 41);
            Matrix items = RandomCodes.rows(random, 77, bits, 60);
            Interactions relevant = RandomCodes.interactions(random, 41, 77, 0.1);
            Interactions mask = RandomCodes.interactions(random, 41, 77, 0.3);
            Ranker hamming = new HammingRanker(compute, BinaryCodes.ofSigns(users), BinaryCodes.ofSigns(items));
            Scorer distances = new Distances(users, items);
            Targets targets = Targets.of(relevant, mask);
            assertThat(targets.users()).hasSizeGreaterThan(30);
            assertThat(rankings(hamming, targets)).isEqualTo(rankings(new ScoreRanker(compute, distances), targets));
        }
    }

    /** Minus the distance, bit by bit. */
    private record Distances(Matrix of, Matrix to) implements Scorer {
        @Override
        public int users() {
            return of.rows();
        }

        @Override
        public int items() {
            return to.rows();
        }

        @Override
        public void score(int from, int until, Matrix scores) {
            for (int user = from; user < until; user++) {
                for (int item = 0; item < items(); item++) {
                    scores.set(user - from, item, 0f - RandomCodes.distance(of.row(user), to.row(item)));
                }
            }
        }
    }

    @Test
    void hierarchicalRanksTheNearestAndNoMaskedItem() {
        int users = 12;
        int items = 90;
        Matrix u = RandomCodes.rows(random, users, 10, users);
        Matrix i = RandomCodes.rows(random, items, 10, 70);
        Interactions mask = RandomCodes.interactions(random, users, items, 0.4);
        for (int candidates : new int[] {1, 8, 30, 90, 500}) {
            Level[][] levels = levels(new HierarchicalRanker(compute, u, i, candidates), mask);
            for (int user = 0; user < users; user++) {
                check(u.row(user), i, user, candidates, mask, levels[user]);
            }
        }
    }

    private static void check(float[] user, Matrix i, int id, int candidates, Interactions mask, Level[] levels) {
        int entered = 0;
        int farthest = -1;
        int nearestOut = Integer.MAX_VALUE;
        for (int item = 0; item < levels.length; item++) {
            int distance = RandomCodes.distance(user, i.row(item));
            if (levels[item] == null) {
                nearestOut = mask.contains(id, item) ? nearestOut : Math.min(nearestOut, distance);
            } else {
                assertThat(mask.contains(id, item)).isFalse();
                assertThat(levels[item]).isEqualTo(byProduct(user, i, item, levels));
                entered++;
                farthest = Math.max(farthest, distance);
            }
        }
        assertThat(entered).isEqualTo(Math.min(candidates, levels.length - mask.degree(id)));
        assertThat(farthest).isLessThanOrEqualTo(nearestOut);
    }

    /** The level of an item among those that entered. */
    private static Level byProduct(float[] user, Matrix items, int item, Level[] entered) {
        double product = RandomCodes.product(user, items.row(item));
        int above = 0;
        int equal = 0;
        for (int other = 0; other < entered.length; other++) {
            if (entered[other] != null) {
                double score = RandomCodes.product(user, items.row(other));
                above += score > product ? 1 : 0;
                equal += score == product ? 1 : 0;
            }
        }
        return new Level(above, equal, 1);
    }

    @Test
    void severalRelevantItemsShareLevels() {
        // products with the user (1, 1): 3, 0, 3, 1, -2; the three nearest are 0, 2 and 3, at distance 0
        Matrix user = Matrix.of(new float[][] {{1, 1}});
        Matrix items = Matrix.of(new float[][] {{1, 2}, {1, -1}, {2, 1}, {0.5f, 0.5f}, {-1, -1}});
        Targets targets =
                Targets.of(new Interactions(1, 5, new int[] {0, 3}, new int[] {0, 2, 4}), Interactions.none(1, 5));
        assertThat(rankings(new HierarchicalRanker(compute, user, items, 3), targets))
                .containsExactly(new Ranking(5, 3, 3, List.of(new Level(0, 2, 2))));
        assertThat(rankings(new HierarchicalRanker(compute, user, items, 5), targets))
                .containsExactly(new Ranking(5, 5, 3, List.of(new Level(0, 2, 2), new Level(4, 1, 1))));
    }

    @Tag("slow")
    @Test
    void whoEntersAtTheCutIsDrawnForEachUserAndRepeats() {
        // all items tie: 20 of 100 enter, over 2000 users each about 400 times (binomial, sd 17.9)
        Matrix u = Matrix.zeros(2000, 8);
        Matrix i = Matrix.zeros(100, 8);
        Interactions none = Interactions.none(2000, 100);
        Ranker ranker = new HierarchicalRanker(compute, u, i, 20);
        Level[][] levels = levels(ranker, none);
        int[] times = new int[100];
        for (Level[] row : levels) {
            for (int item = 0; item < 100; item++) {
                times[item] += row[item] == null ? 0 : 1;
            }
        }
        assertThat(Arrays.stream(times).sum()).isEqualTo(40_000);
        assertThat(Arrays.stream(times).boxed()).allMatch(count -> Math.abs(count - 400) < 100);
        assertThat(Arrays.deepEquals(levels(ranker, none), levels)).isTrue();
    }

    @Test
    void noItemsAreNoRankings() {
        Ranker ranker = new HierarchicalRanker(compute, Matrix.zeros(2, 3), Matrix.zeros(0, 3), 5);
        assertThat(ranker.items()).isZero();
        Interactions none = Interactions.none(2, 0);
        assertThat(rankings(ranker, Targets.of(none, none))).isEmpty();
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Matrix u = Matrix.zeros(2, 3);
        Matrix i = Matrix.zeros(4, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HierarchicalRanker(compute, u, i, 0))
                .withMessageContaining("not 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new HierarchicalSearch(compute, u, i, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HierarchicalRanker(compute, u, Matrix.zeros(4, 2), 1))
                .withMessageContaining("users have 3 columns, items have 2");
        assertThatIllegalArgumentException().isThrownBy(() -> new ContinuousScorer(compute, u, Matrix.zeros(4, 2)));
        BinaryCodes codes = BinaryCodes.ofSigns(u);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HammingRanker(compute, codes, BinaryCodes.ofSigns(Matrix.zeros(4, 2))))
                .withMessageContaining("3 bits");
    }

    private static List<Ranking> rankings(Ranker ranker, Targets targets) {
        Ranking[] rankings = new Ranking[targets.users().length];
        ranker.rank(targets, (ranking, place) -> {
            assertThat(rankings[place]).isNull();
            rankings[place] = ranking;
        });
        return Arrays.asList(rankings);
    }

    /** For each user and item the level that the item stands on where it is the only relevant one; null where it is not retrieved. */
    private static Level[][] levels(Ranker ranker, Interactions mask) {
        Level[][] levels = new Level[mask.users()][mask.itemCount()];
        for (int item = 0; item < mask.itemCount(); item++) {
            Targets targets = Targets.of(everybody(mask.users(), mask.itemCount(), item), mask);
            List<Ranking> rankings = rankings(ranker, targets);
            for (int place = 0; place < rankings.size(); place++) {
                List<Level> found = rankings.get(place).levels();
                levels[targets.users()[place]][item] = found.isEmpty() ? null : found.getFirst();
            }
        }
        return levels;
    }

    private static Interactions everybody(int users, int items, int item) {
        int[] offsets = new int[users + 1];
        Arrays.setAll(offsets, user -> user);
        int[] all = new int[users];
        Arrays.fill(all, item);
        return new Interactions(users, items, offsets, all);
    }
}
