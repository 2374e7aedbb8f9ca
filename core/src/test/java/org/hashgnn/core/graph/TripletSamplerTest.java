package org.hashgnn.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.testing.ChiSquare;
import org.hashgnn.testing.TestGraphs;
import org.junit.jupiter.api.Test;

class TripletSamplerTest {
    private record Batch(List<Integer> users, List<Integer> positives, List<Integer> negatives) {}

    /** 23 edges. */
    private final Interactions small = TestGraphs.small();

    @Test
    void anEpochHasEveryEdgeOnceAndASmallerLastBatch() {
        TripletSampler sampler = sampler(7, 2, 5);
        assertThat(sampler.batchesPerEpoch()).isEqualTo(4);
        assertThat(sampler.perPair()).isEqualTo(2);
        assertThat(IntStream.range(0, 8).map(sampler::pairs)).containsExactly(7, 7, 7, 2, 7, 7, 7, 2);
        for (int epoch = 0; epoch < 3; epoch++) {
            List<String> edges = new ArrayList<>();
            for (int b = 0; b < 4; b++) {
                Batch batch = batch(sampler, 4L * epoch + b);
                for (int i = 0; i < batch.users().size(); i++) {
                    int user = batch.users().get(i);
                    assertThat(small.contains(user, batch.positives().get(i))).isTrue();
                    edges.add(user + "-" + batch.positives().get(i));
                    batch.negatives()
                            .subList(2 * i, 2 * i + 2)
                            .forEach(item ->
                                    assertThat(small.contains(user, item)).isFalse());
                }
            }
            assertThat(edges).hasSize(23).doesNotHaveDuplicates();
        }
    }

    @Test
    void anyStepIsReachedAtOnce() {
        TripletSampler walking = sampler(5, 3, 9);
        List<Batch> inTurn = new ArrayList<>();
        for (long step = 0; step < 12; step++) {
            inTurn.add(batch(walking, step));
        }
        for (int step : new int[] {11, 0, 7, 3, 11, 5}) {
            assertThat(batch(sampler(5, 3, 9), step)).isEqualTo(inTurn.get(step));
            assertThat(batch(walking, step)).isEqualTo(inTurn.get(step));
        }
    }

    @Test
    void epochsDifferAndSeedsDiffer() {
        TripletSampler sampler = sampler(23, 1, 9);
        assertThat(batch(sampler, 0).positives())
                .isNotEqualTo(batch(sampler, 1).positives())
                .isNotEqualTo(batch(sampler(23, 1, 10), 0).positives());
        assertThat(batch(sampler, 0).negatives())
                .isNotEqualTo(batch(sampler, 1).negatives())
                .isNotEqualTo(batch(sampler(23, 1, 10), 0).negatives());
    }

    @Test
    void everyEdgeIsEquallyLikelyInEveryPlace() {
        Interactions five = TestGraphs.of(6, new int[] {0, 1, 2, 3, 4});
        TripletSampler sampler = new TripletSampler(five, new NegativeSampler(five, 0), 5, 1, 3);
        long[][] counts = new long[5][5];
        for (long epoch = 0; epoch < 5000; epoch++) {
            List<Integer> items = batch(sampler, epoch).positives();
            for (int place = 0; place < 5; place++) {
                counts[place][items.get(place)]++;
            }
        }
        for (long[] place : counts) {
            ChiSquare.check(place, new double[] {1, 1, 1, 1, 1});
        }
    }

    @Test
    void negativesAreDrawnAnewForEveryPairAndStep() {
        Interactions one = TestGraphs.of(12, new int[] {0, 1, 2, 3, 4});
        TripletSampler sampler = new TripletSampler(one, new NegativeSampler(one, 0), 5, 4, 3);
        double[] weights = new double[12];
        Arrays.fill(weights, 5, 12, 1);
        long[][] ofPlace = new long[20][12];
        long[] sameAsBefore = new long[2];
        for (long step = 0; step < 2000; step++) {
            List<Integer> items = batch(sampler, step).negatives();
            for (int place = 0; place < 20; place++) {
                ofPlace[place][items.get(place)]++;
                if (place > 0) {
                    sameAsBefore[items.get(place).equals(items.get(place - 1)) ? 1 : 0]++;
                }
            }
        }
        for (long[] counts : ofPlace) {
            ChiSquare.check(counts, weights);
        }
        ChiSquare.check(sameAsBefore, new double[] {6, 1});
    }

    @Test
    void aBatchLargerThanTheDataIsTheData() {
        TripletSampler sampler = sampler(100, 1, 1);
        assertThat(sampler.batchesPerEpoch()).isEqualTo(1);
        assertThat(sampler.pairs(0)).isEqualTo(23);
        assertThat(batch(sampler, 3).users()).hasSize(23);
        TripletSampler largest = sampler(Integer.MAX_VALUE, 1, 1);
        assertThat(largest.batchSize()).isEqualTo(23);
        assertThat(largest.batchesPerEpoch()).isEqualTo(1);
        assertThat(batch(largest, 3)).isEqualTo(batch(sampler, 3));
    }

    @Test
    void withoutNegativesNothingSamplesThem() {
        TripletSampler none = new TripletSampler(small, null, 10, 0, 1);
        assertThat(batch(none, 1).users()).isEqualTo(batch(sampler(10, 2, 1), 1).users());
        assertThatThrownBy(() -> new TripletSampler(small, null, 10, 2, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private TripletSampler sampler(int batchSize, int perPair, long seed) {
        return new TripletSampler(small, new NegativeSampler(small, 0), batchSize, perPair, seed);
    }

    private static Batch batch(TripletSampler sampler, long step) {
        int pairs = sampler.pairs(step);
        int[] users = new int[pairs];
        int[] positives = new int[pairs];
        int[] negatives = new int[pairs * sampler.perPair()];
        sampler.sample(step, users, positives, negatives);
        return new Batch(list(users), list(positives), list(negatives));
    }

    private static List<Integer> list(int[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
