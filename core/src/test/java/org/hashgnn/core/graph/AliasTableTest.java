package org.hashgnn.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.hashgnn.core.tensor.Randoms;
import org.hashgnn.testing.ChiSquare;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AliasTableTest {
    private static final int DRAWS = 200_000;

    @Test
    void drawsFollowTheWeightsAndNeverGiveWhatHasNone() {
        check(new double[] {3, 0, 0.5, 0, 10, 1, 0.001, 2.5});
        check(new double[] {0, 0, 7});
        check(new double[] {1e-3, 1e3, 1, 1, 1, 0});
    }

    @Test
    void equalAndSkewedWeightsOfManySizesAreFollowed() {
        SplittableRandom random = new SplittableRandom(3);
        for (int size : new int[] {2, 3, 17, 100}) {
            check(random.doubles(size, 1, 1.0000001).toArray());
            check(random.doubles(size).map(x -> Math.pow(x, 6)).toArray());
        }
    }

    @Test
    void oneWeightIsAlwaysDrawn() {
        AliasTable table = new AliasTable(new double[] {0.25});
        for (int i = 0; i < 100; i++) {
            assertThat(table.draw(Randoms.mix(i))).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, -1e-300, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aBadWeightIsNamed(double bad) {
        assertThatThrownBy(() -> new AliasTable(new double[] {1, bad}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("weight 1 is " + bad);
    }

    @Test
    void thereMustBeSomethingToDraw() {
        assertThatThrownBy(() -> new AliasTable(new double[] {0, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("above zero");
        assertThatThrownBy(() -> new AliasTable(new double[0])).isInstanceOf(IllegalArgumentException.class);
    }

    private static void check(double[] weights) {
        AliasTable table = new AliasTable(weights);
        long[] counts = new long[weights.length];
        for (long key = 0; key < DRAWS; key++) {
            counts[table.draw(Randoms.mix(key))]++;
        }
        ChiSquare.check(counts, weights);
    }
}
