package org.hashgnn.core.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BlasTest {
    @ParameterizedTest
    @CsvSource({"1,1,1", "3,5,7", "17,33,16", "64,1,70", "129,65,31", "400,68,120", "31,200,410", "0,3,4"})
    void everyTransposeAndBetaAgreesWithTheLoop(int m, int k, int n) {
        for (int threads = 1; threads <= 3; threads++) {
            try (Parallel parallel = new Parallel(threads)) {
                check(new Blas(parallel), m, k, n);
                check(new Blas(parallel, null), m, k, n);
            }
        }
    }

    private static void check(Blas blas, int m, int k, int n) {
        for (boolean transposeA : new boolean[] {false, true}) {
            for (boolean transposeB : new boolean[] {false, true}) {
                for (float beta : new float[] {0, 1, 0.5f}) {
                    if (m == 0 && transposeA) {
                        continue; // a matrix without columns cannot be made
                    }
                    Matrix a = transposeA ? Sample.matrix(k, m, 1) : Sample.matrix(m, k, 1);
                    Matrix b = transposeB ? Sample.matrix(n, k, 2) : Sample.matrix(k, n, 2);
                    Matrix c = Sample.matrix(m, n, 3);
                    double[][] expected = naive(a, transposeA, b, transposeB, c, beta);
                    blas.product(a, transposeA, b, transposeB, c, beta);
                    for (int i = 0; i < m; i++) {
                        for (int j = 0; j < n; j++) {
                            assertThat((double) c.get(i, j))
                                    .as("%s %s %s beta %s at (%d, %d)", blas.name(), transposeA, transposeB, beta, i, j)
                                    .isCloseTo(expected[i][j], within(1e-4));
                        }
                    }
                }
            }
        }
    }

    private static double[][] naive(Matrix a, boolean transposeA, Matrix b, boolean transposeB, Matrix c, float beta) {
        int inner = transposeA ? a.rows() : a.columns();
        double[][] result = new double[c.rows()][c.columns()];
        for (int i = 0; i < c.rows(); i++) {
            for (int j = 0; j < c.columns(); j++) {
                result[i][j] = (double) beta * c.get(i, j);
                for (int k = 0; k < inner; k++) {
                    double left = transposeA ? a.get(k, i) : a.get(i, k);
                    result[i][j] += left * (transposeB ? b.get(j, k) : b.get(k, j));
                }
            }
        }
        return result;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void withBetaZeroOldValuesDoNotCount(boolean bound) {
        try (Parallel parallel = new Parallel(1)) {
            Blas blas = bound ? new Blas(parallel) : new Blas(parallel, null);
            Matrix c = Matrix.of(new float[][] {{Float.NaN}});
            blas.product(Matrix.of(new float[][] {{2, 3}}), false, Matrix.of(new float[][] {{4}, {5}}), false, c, 0);
            assertThat(c.get(0, 0)).isEqualTo(23);
        }
    }

    @Test
    void anEmptySumLeavesBetaTimesTheOldValues() {
        try (Parallel parallel = new Parallel(1)) {
            Matrix c = Matrix.of(new float[][] {{3, 4}});
            new Blas(parallel).product(Matrix.zeros(0, 1), true, Matrix.zeros(0, 2), false, c, 0.5f);
            assertThat(Sample.values(c)).containsExactly(1.5f, 2);
            new Blas(parallel, null).product(Matrix.zeros(0, 1), true, Matrix.zeros(0, 2), false, c, 2);
            assertThat(Sample.values(c)).containsExactly(3, 4);
        }
    }

    @Test
    void slicesOfLargerMatricesAreTakenWhereTheyLie() {
        Matrix a = Sample.matrix(9, 4, 1);
        Matrix c = Matrix.zeros(9, 4);
        Matrix unit = Matrix.of(new float[][] {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}});
        try (Parallel parallel = new Parallel(1)) {
            new Blas(parallel).product(a.slice(2, 5), false, unit, false, c.slice(6, 9), 0);
        }
        assertThat(Sample.values(c.slice(6, 9))).containsExactly(Sample.values(a.slice(2, 5)));
        assertThat(Sample.values(c.slice(0, 6))).containsOnly(0);
    }

    @Test
    void shapesThatDoNotFitAreNamed() {
        try (Parallel parallel = new Parallel(1)) {
            Blas blas = new Blas(parallel);
            Matrix a = Matrix.zeros(2, 3);
            assertThatThrownBy(() -> blas.product(a, false, Matrix.zeros(4, 5), true, Matrix.zeros(2, 4), 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("2 x 3", "4 x 5", "transposed", "2 x 4");
            assertThatThrownBy(() -> blas.product(a, true, Matrix.zeros(2, 5), false, Matrix.zeros(2, 5), 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("2 x 3", "2 x 5");
            assertThatThrownBy(() -> blas.product(a, false, Matrix.zeros(3, 5), false, Matrix.zeros(2, 6), 0))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theNamesSayWhatIsUsed() {
        try (Parallel parallel = new Parallel(1)) {
            assertThat(new Blas(parallel).name()).startsWith("OpenBLAS for ");
            assertThat(new Blas(parallel, null).name()).isEqualTo("products in Java");
        }
    }
}
