package org.hashgnn.hashing.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hashgnn.core.config.InputException;
import org.hashgnn.core.model.HashLayer;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.testing.Matrices;
import org.hashgnn.testing.TestGraphs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IterativeQuantizationTest {
    private static final int ROWS = 400;
    private static final int WIDTH = 6;

    private final Compute compute = Compute.of(2);
    private final Matrix rows = stretched();

    @AfterEach
    void close() {
        compute.close();
    }

    @Test
    void withAllComponentsDistancesAndTheCentreAreKept() {
        Matrix z = codes(rows, WIDTH, 20);
        for (int row = 1; row < 40; row++) {
            assertThat(distance(z, 0, row)).isCloseTo(distance(rows, 0, row), within(1e-3));
        }
        for (int bit = 0; bit < WIDTH; bit++) {
            double sum = 0;
            for (int row = 0; row < ROWS; row++) {
                sum += z.get(row, bit);
            }
            assertThat(sum / ROWS).isCloseTo(0, within(1e-4));
        }
    }

    @Test
    void fewerBitsKeepTheWidestDirections() {
        // the columns have deviations 8, 4, 2, 1, 1/2 and 1/4: two components hold (64 + 16) of 85.3
        Matrix z = codes(rows, 2, 10);
        assertThat(variance(z)).isCloseTo(variance(rows, 0) + variance(rows, 1), within(1.5));
        assertThat(variance(z)).isGreaterThanOrEqualTo(variance(rows, 0) + variance(rows, 1) - 1e-3);
    }

    @Test
    void theLossOfTheSignsFallsAndRepeats() {
        double before = Double.POSITIVE_INFINITY;
        for (int iterations : new int[] {0, 1, 2, 5, 30}) {
            double loss = loss(codes(rows, 4, iterations));
            assertThat(loss).isLessThanOrEqualTo(before + 1e-3);
            before = loss;
        }
        assertThat(before).isLessThan(0.98 * loss(codes(rows, 4, 0)));
        assertThat(Matrices.values(codes(rows, 4, 30))).isEqualTo(Matrices.values(codes(rows, 4, 30)));
    }

    @Test
    void theWidestDirectionsNeedNotComeFirst() {
        // two components hold the last two columns, whatever lies before them
        float[][] reversed = new float[ROWS][WIDTH];
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < WIDTH; column++) {
                reversed[row][column] = rows.get(row, WIDTH - 1 - column);
            }
        }
        assertThat(variance(codes(Matrix.of(reversed), 2, 10)))
                .isGreaterThanOrEqualTo(variance(rows, 0) + variance(rows, 1) - 1e-3);
    }

    @Test
    void withoutIterationsTheRotationIsRandom() {
        Matrix z = codes(rows, 2, 0);
        double x = covariance(z, 0, 0);
        double y = covariance(z, 1, 1);
        double turned = covariance(z, 0, 1);
        // the axes have variances near 64 and 16; a random rotation mixes them
        assertThat(Math.abs(turned)).isGreaterThan(1);
        assertThat(x + y).isCloseTo(variance(rows, 0) + variance(rows, 1), within(1.5));
    }

    private static double covariance(Matrix z, int a, int b) {
        double sum = 0;
        for (int row = 0; row < z.rows(); row++) {
            sum += (double) z.get(row, a) * z.get(row, b);
        }
        return sum / z.rows();
    }

    @Test
    void cornersOfACubeAreFoundAgain() {
        // the corners (+-3, +-3) turned by 0.5: the rotation that loses nothing but the length turns them back
        float[][] corners = new float[200][];
        for (int i = 0; i < corners.length; i++) {
            double x = (i & 1) == 0 ? 3 : -3;
            double y = (i & 2) == 0 ? 3 : -3;
            corners[i] = new float[] {
                (float) (x * Math.cos(0.5) - y * Math.sin(0.5)), (float) (x * Math.sin(0.5) + y * Math.cos(0.5))
            };
        }
        Matrix z = codes(Matrix.of(corners), 2, 50);
        for (float value : Matrices.values(z)) {
            assertThat(Math.abs(value)).isCloseTo(3, within(1e-3f));
        }
    }

    @Test
    void trainedItBeginsWithTheFittedMapForBothSides() {
        ModelContext context =
                TestGraphs.context(compute, TestGraphs.small(), null, 1, 3).withRows(rows);
        HashLayer layer = new ItqSettings(4, 10, true).create(context);
        assertThat(Matrices.values(layer.project(rows, 100).codes())).isEqualTo(Matrices.values(codes(rows, 4, 10)));
        assertThat(layer.parameters())
                .extracting(Parameter::name)
                .containsExactly("hash.users.weight", "hash.users.bias", "hash.items.weight", "hash.items.bias");
    }

    @Test
    void rowsThatAreTrainedOnOrTooNarrowAreRefused() {
        ModelContext open = TestGraphs.context(compute, TestGraphs.small(), null, WIDTH, 3);
        assertThatThrownBy(() -> new ItqSettings(2, 5, false).create(open))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'pretraining'");
        assertThatThrownBy(() -> new ItqSettings(7, 5, true).create(open.withRows(rows)))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("7 bits", "at most 6");
    }

    private Matrix codes(Matrix of, int bits, int iterations) {
        ModelContext context =
                TestGraphs.context(compute, TestGraphs.small(), null, 1, 3).withRows(of);
        HashLayer layer = new ItqSettings(bits, iterations, false).create(context);
        return layer.project(of, 1).codes();
    }

    private static Matrix stretched() {
        Matrix rows = Matrices.normal(ROWS, WIDTH, 1, 8);
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < WIDTH; column++) {
                rows.set(row, column, 5 + rows.get(row, column) * (float) Math.pow(2, 3 - column));
            }
        }
        return rows;
    }

    private static double loss(Matrix z) {
        double loss = 0;
        for (float value : Matrices.values(z)) {
            loss += Math.pow(Math.abs(value) - 1, 2);
        }
        return loss;
    }

    private static double distance(Matrix rows, int a, int b) {
        double sum = 0;
        for (int column = 0; column < rows.columns(); column++) {
            sum += Math.pow((double) rows.get(a, column) - rows.get(b, column), 2);
        }
        return Math.sqrt(sum);
    }

    private static double variance(Matrix rows) {
        double sum = 0;
        for (int column = 0; column < rows.columns(); column++) {
            sum += variance(rows, column);
        }
        return sum;
    }

    private static double variance(Matrix rows, int column) {
        double sum = 0;
        double squares = 0;
        for (int row = 0; row < rows.rows(); row++) {
            sum += rows.get(row, column);
            squares += (double) rows.get(row, column) * rows.get(row, column);
        }
        return squares / rows.rows() - sum / rows.rows() * sum / rows.rows();
    }
}
