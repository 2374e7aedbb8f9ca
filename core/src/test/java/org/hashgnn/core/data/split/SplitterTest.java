package org.hashgnn.core.data.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.data.Cleaning;
import org.hashgnn.core.data.Ids;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.data.RawInteractions;
import org.hashgnn.core.data.Rows;
import org.hashgnn.core.data.Split;
import org.hashgnn.core.data.Splitter;
import org.hashgnn.core.data.TimedInteractions;
import org.hashgnn.core.data.synthetic.SyntheticDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SplitterTest {
    private static final Interactions SMALL = Rows.of(6, new int[] {0, 1, 2, 3, 4, 5}, new int[] {}, new int[] {3});

    private static RawInteractions raw(Interactions train, long... times) {
        return new RawInteractions(
                Ids.dense(train.users()),
                Ids.dense(train.itemCount()),
                new TimedInteractions(train, times),
                null,
                Cleaning.NONE);
    }

    private static RawInteractions pair(Interactions train, Interactions test) {
        return new RawInteractions(
                Ids.dense(train.users()),
                Ids.dense(train.itemCount()),
                TimedInteractions.untimed(train),
                TimedInteractions.untimed(test),
                Cleaning.NONE);
    }

    static Stream<Splitter> splitters() {
        return Stream.of(
                new PerUserRandomSplit(0.7, 0.1, 7),
                new LeaveOneOutSplit(true, 7),
                new TemporalSplit(0.7, 0.1, 7),
                new GivenSplit(0.1, 7));
    }

    @ParameterizedTest
    @MethodSource("splitters")
    void everyInteractionLandsInExactlyOnePart(Splitter splitter) {
        RawInteractions source = timedPair(new SyntheticDataset(500, 300, 12, 4, 0.8, 0.1, 3));

        Split split = splitter.split(source);

        Interactions all = source.all().interactions();
        for (int user = 0; user < all.users(); user++) {
            List<Integer> together = new ArrayList<>();
            for (Interactions part : List.of(split.train(), split.validation(), split.test())) {
                assertThat(Rows.of(part).get(user)).isSorted();
                together.addAll(Rows.of(part).get(user));
            }
            Collections.sort(together);
            assertThat(together).isEqualTo(Rows.of(all).get(user));
            assertThat(split.train().degree(user)).isPositive();
        }
        assertThat(splitter.split(source).test().items()).isEqualTo(split.test().items());
        assertThat(split.test().size()).isPositive();
        assertThat(split.validation().size()).isPositive();
    }

    /** A graph whose every fourth interaction of a user, from the second on, is a test one; all with times. */
    private static RawInteractions timedPair(SyntheticDataset settings) {
        Interactions all = settings.read().train().interactions();
        byte[] parts = new byte[all.size()];
        for (int user = 0; user < all.users(); user++) {
            for (int e = all.offsets()[user] + 1; e < all.offsets()[user + 1]; e += 4) {
                parts[e] = Split.TEST;
            }
        }
        Split cut = Split.of(all, parts);
        return new RawInteractions(
                Ids.dense(all.users()),
                Ids.dense(all.itemCount()),
                new TimedInteractions(cut.train(), new long[cut.train().size()]),
                new TimedInteractions(cut.test(), new long[cut.test().size()]),
                Cleaning.NONE);
    }

    @Test
    void randomSharesAreRoundedPerUser() {
        Split split = new PerUserRandomSplit(0.5, 0.34, 1).split(RawInteractions.of(SMALL));

        assertThat(split.train().degree(0)).isEqualTo(2);
        assertThat(split.validation().degree(0)).isEqualTo(1);
        assertThat(split.test().degree(0)).isEqualTo(3);
        assertThat(split.train().degree(1)).isZero();
        assertThat(Rows.of(split.train()).get(2)).containsExactly(3);
        assertThat(split.test().degree(2)).isZero();
    }

    @Test
    void everyItemIsEquallyLikelyToBeTested() {
        int users = 30_000;
        int[][] rows = new int[users][];
        java.util.Arrays.fill(rows, new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
        Split split = new PerUserRandomSplit(0.7, 0, 11).split(RawInteractions.of(Rows.of(10, rows)));

        int[] counts = new int[10];
        for (int item : split.test().items()) {
            counts[item]++;
        }
        double expected = users * 0.3;
        double chiSquare = 0;
        for (int count : counts) {
            chiSquare += (count - expected) * (count - expected) / (expected * 0.7);
        }
        // Drawn without replacement: 9/10 of the sum is chi-square with 9 degrees of freedom; p = 0.001.
        assertThat(chiSquare * 0.9).isLessThan(27.88);
        assertThat(split.test().size()).isEqualTo(users * 3);
    }

    @Test
    void anotherSeedGivesAnotherSplit() {
        RawInteractions source = new SyntheticDataset(100, 100, 20, 4, 0.8, 0.1, 3).read();

        assertThat(new PerUserRandomSplit(0.7, 0.1, 1).split(source).test().items())
                .isNotEqualTo(
                        new PerUserRandomSplit(0.7, 0.1, 2).split(source).test().items());
    }

    @Test
    void aGivenPairIsMergedBeforeARandomSplit() {
        RawInteractions given = pair(Rows.of(4, new int[] {0, 3}), Rows.of(4, new int[] {1, 2}));

        Split split = new PerUserRandomSplit(0.75, 0, 0).split(given);

        assertThat(split.train().size()).isEqualTo(3);
        assertThat(split.test().size()).isEqualTo(1);
        assertThat(split.train().items())
                .isEqualTo(new PerUserRandomSplit(0.75, 0, 0)
                        .split(RawInteractions.of(Rows.of(4, new int[] {0, 1, 2, 3})))
                        .train()
                        .items());
    }

    @Test
    void leaveOneOutTakesTheLatest() {
        Interactions four = Rows.of(5, new int[] {0, 1, 2, 4}, new int[] {1, 2}, new int[] {3});
        RawInteractions timed = raw(four, 5, 40, 30, -1, 7, 6, 9);

        Split split = new LeaveOneOutSplit(true, 0).split(timed);

        assertThat(Rows.of(split.test())).containsExactly(List.of(1), List.of(1), List.of());
        assertThat(Rows.of(split.validation())).containsExactly(List.of(2), List.of(), List.of());
        assertThat(Rows.of(split.train())).containsExactly(List.of(0, 4), List.of(2), List.of(3));
        assertThat(new LeaveOneOutSplit(false, 0).split(timed).validation().size())
                .isZero();
    }

    @Test
    void leaveOneOutIsRandomWithoutTimes() {
        int[][] rows = new int[1000][];
        java.util.Arrays.fill(rows, new int[] {0, 1});
        Split split = new LeaveOneOutSplit(true, 4).split(RawInteractions.of(Rows.of(2, rows)));

        long firsts = java.util.Arrays.stream(split.test().items())
                .filter(item -> item == 0)
                .count();
        // Binomial with the standard deviation 15.8.
        assertThat(firsts).isBetween(420L, 580L);
        assertThat(split.test().size()).isEqualTo(1000);
    }

    @Test
    void temporalSharesGoByTime() {
        Interactions row = Rows.of(10, new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
        Split split = new TemporalSplit(0.7, 0.2, 0).split(raw(row, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0));

        assertThat(Rows.of(split.test())).containsExactly(List.of(0, 1, 2));
        assertThat(Rows.of(split.validation())).containsExactly(List.of(3));
        assertThat(Rows.of(split.train())).containsExactly(List.of(4, 5, 6, 7, 8, 9));
    }

    @Test
    void equalTimesFavourNoItem() {
        int[][] rows = new int[1000][];
        java.util.Arrays.fill(rows, new int[] {0, 1});
        Split split = new TemporalSplit(0.5, 0, 4).split(raw(Rows.of(2, rows), new long[2000]));

        assertThat(java.util.Arrays.stream(split.test().items()).sum()).isBetween(420, 580);
    }

    @Test
    void temporalSplitsNeedTimes() {
        assertThatThrownBy(() -> new TemporalSplit(0.7, 0.1, 0).split(RawInteractions.of(SMALL)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("needs the time of each interaction");
    }

    @Test
    void aGivenTestPartStaysAsItIs() {
        RawInteractions given = pair(
                Rows.of(12, new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, new int[] {1}),
                Rows.of(12, new int[] {10, 11}, new int[] {}));

        Split split = new GivenSplit(0.1, 5).split(given);

        assertThat(split.train().size()).isEqualTo(10);
        assertThat(Rows.of(split.train()).get(1)).containsExactly(1);
        assertThat(split.validation().degree(0)).isEqualTo(1);
        assertThat(Rows.of(split.test())).containsExactly(List.of(10, 11), List.of());
    }

    @Test
    void aGivenSplitNeedsAPair() {
        assertThatThrownBy(() -> new GivenSplit(0.1, 0).split(RawInteractions.of(SMALL)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("needs a marked test part");
    }

    @Test
    void timesOfOnePartAloneAreDropped() {
        Interactions row = Rows.of(3, new int[] {0, 1});
        RawInteractions half = new RawInteractions(
                Ids.dense(1),
                Ids.dense(3),
                new TimedInteractions(row, new long[] {1, 2}),
                TimedInteractions.untimed(Rows.of(3, new int[] {2})),
                Cleaning.NONE);

        assertThat(half.all().times()).isNull();
        assertThat(half.all().interactions().size()).isEqualTo(3);
    }
}
