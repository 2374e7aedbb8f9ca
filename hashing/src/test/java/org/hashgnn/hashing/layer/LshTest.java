package org.hashgnn.hashing.layer;

import static org.assertj.core.api.Assertions.assertThat;

import org.hashgnn.core.model.HashLayer;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.testing.ChiSquare;
import org.hashgnn.testing.Matrices;
import org.hashgnn.testing.TestGraphs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LshTest {
    private static final int BITS = 4000;

    private final Compute compute = Compute.of(1);

    @AfterEach
    void close() {
        compute.close();
    }

    @Test
    void bitsDifferInTheShareOfTheAngle() {
        for (double angle : new double[] {0.3, 1, 2.5}) {
            Matrix z =
                    codes(Matrix.of(new float[][] {{3, 0, 0}, {(float) Math.cos(angle), (float) Math.sin(angle), 0}}));
            long differ = 0;
            for (int bit = 0; bit < BITS; bit++) {
                differ += z.get(0, bit) >= 0 == z.get(1, bit) >= 0 ? 0 : 1;
            }
            ChiSquare.check(new long[] {differ, BITS - differ}, new double[] {angle / Math.PI, 1 - angle / Math.PI});
        }
    }

    @Test
    void thePlanesFollowTheSeedAndAreNotTrained() {
        Matrix rows = Matrices.normal(5, 3, 1, 4);
        float[] first = Matrices.values(codes(rows));
        assertThat(Matrices.values(codes(rows))).isEqualTo(first);
        assertThat(Matrices.values(layer(10).project(rows, 2).codes())).isNotEqualTo(first);
        assertThat(layer(9).parameters()).isEmpty();
    }

    private Matrix codes(Matrix rows) {
        return layer(9).project(rows, 1).codes();
    }

    private HashLayer layer(long seed) {
        return new LshSettings(BITS).create(TestGraphs.context(compute, TestGraphs.small(), null, 3, seed));
    }
}
