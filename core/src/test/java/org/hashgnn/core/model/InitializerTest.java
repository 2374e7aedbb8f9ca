package org.hashgnn.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.testing.Matrices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InitializerTest {
    static Initializer[] all() {
        return new Initializer[] {new NormalInitializer(0.02), new NormalInitializer(1.5), new XavierInitializer()};
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSameSeedAndNameGiveTheSameValues(Initializer initializer) {
        float[] values = Matrices.values(initializer.parameter("a", 5, 7, 3).value());
        assertThat(Matrices.values(initializer.parameter("a", 5, 7, 3).value())).isEqualTo(values);
        assertThat(Matrices.values(initializer.parameter("b", 5, 7, 3).value())).isNotEqualTo(values);
        assertThat(Matrices.values(initializer.parameter("a", 5, 7, 4).value())).isNotEqualTo(values);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyValueIsOverwritten(Initializer initializer) {
        Matrix matrix = Matrix.zeros(9, 3);
        for (int i = 0; i < 27; i++) {
            matrix.set(i / 3, i % 3, 1e6f);
        }
        initializer.fill(matrix, 1);
        assertThat(Matrices.largest(matrix)).isLessThan(10);
    }

    @Test
    void normalValuesHaveTheirMoments() {
        Matrix matrix = Matrix.zeros(400, 250);
        new NormalInitializer(0.02).fill(matrix, 8);
        double[] moments = moments(matrix);
        // Five standard errors of 100,000 draws.
        assertThat(moments[1]).isCloseTo(0, within(5 * 0.02 / Math.sqrt(1e5)));
        assertThat(moments[2] / (0.02 * 0.02)).isCloseTo(1, within(5 * Math.sqrt(2 / 1e5)));
        assertThat(moments[4] / Math.pow(0.02, 4)).isCloseTo(3, within(5 * Math.sqrt(96 / 1e5)));
    }

    @Test
    void xavierValuesAreUniformWithinTheirBound() {
        Matrix matrix = Matrix.zeros(400, 250);
        new XavierInitializer().fill(matrix, 8);
        double bound = Math.sqrt(6.0 / 650);
        double[] moments = moments(matrix);
        assertThat(Matrices.largest(matrix)).isBetween(0.999 * bound, bound);
        assertThat(moments[1]).isCloseTo(0, within(5 * bound / Math.sqrt(3e5)));
        assertThat(moments[2] / (bound * bound)).isCloseTo(1 / 3.0, within(5 * Math.sqrt(4 / 45.0 / 1e5)));
    }

    /** The mean of the first to fourth powers, at their places. */
    private static double[] moments(Matrix matrix) {
        double[] sums = new double[5];
        float[] values = Matrices.values(matrix);
        for (float value : values) {
            for (int power = 1; power <= 4; power++) {
                sums[power] += Math.pow(value, power) / values.length;
            }
        }
        return sums;
    }
}
