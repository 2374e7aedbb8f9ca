package org.hashgnn.hashing.binarizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.schedule.ConstantSchedule;
import org.hashgnn.core.schedule.ExponentialSchedule;
import org.hashgnn.core.schedule.Length;
import org.hashgnn.core.schedule.Schedule;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.testing.ChiSquare;
import org.hashgnn.testing.Matrices;
import org.hashgnn.testing.TestGraphs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GumbelSoftmaxTest {
    private static final int ROWS = 2000;
    private static final int BITS = 10;

    private final Compute compute = Compute.of(2);

    @AfterEach
    void close() {
        compute.close();
    }

    @ParameterizedTest
    @ValueSource(floats = {-3, -0.4f, 0, 1.2f})
    void theSignIsPositiveWithTheProbabilityOfTheLogOdds(float z) {
        double p = 1 / (1 + Math.exp(-z));
        for (double temperature : new double[] {0.1, 1}) {
            long positive = count(forward(z, new ConstantSchedule(temperature), 4), Float.MIN_VALUE, 2);
            ChiSquare.check(new long[] {positive, ROWS * BITS - positive}, new double[] {p, 1 - p});
        }
    }

    @Test
    void theSampleHasTheDistributionOfTheRelaxedVariable() {
        // P(h <= x) = P(noise <= 2 tau atanh(x) - z) with logistic noise
        float z = 0.5f;
        double tau = 0.7;
        Matrix h = forward(z, new ConstantSchedule(tau), 9);
        float[] bounds = {-1, -0.6f, -0.2f, 0.2f, 0.6f, 1.0001f};
        long[] counts = new long[bounds.length - 1];
        double[] shares = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = count(h, bounds[i], bounds[i + 1]);
            shares[i] = cumulative(bounds[i + 1], z, tau) - cumulative(bounds[i], z, tau);
        }
        assertThat(Arrays.stream(counts).sum()).isEqualTo(ROWS * BITS);
        ChiSquare.check(counts, shares);
    }

    @Test
    void searchRanksByTheMeanOfTheSign() {
        for (float z : new float[] {-1.5f, 0.2f, 0.9f}) {
            Matrix relaxed = gumbel(new ConstantSchedule(0.3)).relaxed(constant(ROWS, z));
            double positive = (1 + relaxed.get(0, 3)) / 2.0;
            long drawn = count(forward(z, new ConstantSchedule(0.3), 5), Float.MIN_VALUE, 2);
            ChiSquare.check(new long[] {drawn, ROWS * BITS - drawn}, new double[] {positive, 1 - positive});
        }
    }

    private static double cumulative(double x, double z, double tau) {
        if (Math.abs(x) >= 1) {
            return x > 0 ? 1 : 0;
        }
        double noise = tau * Math.log((1 + x) / (1 - x)) - z;
        return 1 / (1 + Math.exp(-noise));
    }

    @Test
    void theGradientIsThatOfTheFunctionByFiniteDifferences() {
        GumbelSoftmax gumbel = gumbel(new ConstantSchedule(0.4));
        Step step = new Step(11, 6, 3);
        Matrix z = Matrices.normal(9, BITS, 1, 2);
        Matrix h = Matrix.zeros(9, BITS);
        gumbel.forward(z, step, h);
        Matrix result = Matrix.zeros(9, BITS);
        gumbel.backward(z, h, constant(9, 2), step, result);
        Matrix up = Matrix.zeros(9, BITS);
        gumbel.forward(shifted(z, 5e-3f), step, up);
        Matrix down = Matrix.zeros(9, BITS);
        gumbel.forward(shifted(z, -5e-3f), step, down);
        for (int row = 0; row < 9; row++) {
            for (int bit = 0; bit < BITS; bit++) {
                assertThat(result.get(row, bit))
                        .isCloseTo(2 * (up.get(row, bit) - down.get(row, bit)) / 1e-2f, within(2e-3f));
            }
        }
    }

    @Test
    void aLowTemperatureGivesSignsAndEveryStepAndSeedItsOwnNoise() {
        Schedule falling = new ExponentialSchedule(1, 0.5, Length.steps(10), 1e-4);
        assertThat(gumbel(falling).annealed()).containsOnlyKeys("temperature");
        assertThat(gumbel(falling).annealed())
                .hasEntrySatisfying(
                        "temperature", curve -> assertThat(curve.at(25)).isEqualTo(0.25));
        float[] late = Matrices.values(forward(0.3f, falling, 1000));
        int signs = 0;
        for (float value : late) {
            signs += Math.abs(value) > 0.999f ? 1 : 0;
        }
        assertThat(signs).isGreaterThan(late.length * 99 / 100);
        assertThat(Matrices.values(forward(0.3f, falling, 1001))).isNotEqualTo(late);
        Matrix other = Matrix.zeros(ROWS, BITS);
        gumbel(falling).forward(constant(ROWS, 0.3f), new Step(1000, 7, 100), other);
        assertThat(Matrices.values(other)).isNotEqualTo(late);
    }

    private Matrix forward(float z, Schedule temperature, long step) {
        Matrix h = Matrix.zeros(ROWS, BITS);
        gumbel(temperature).forward(constant(ROWS, z), new Step(step, 6, 100), h);
        return h;
    }

    private GumbelSoftmax gumbel(Schedule temperature) {
        return new GumbelSoftmax(
                new GumbelSoftmaxSettings(temperature), TestGraphs.context(compute, TestGraphs.small(), null, BITS, 1));
    }

    private static long count(Matrix h, float from, float to) {
        long count = 0;
        for (float value : Matrices.values(h)) {
            count += value >= from && value < to ? 1 : 0;
        }
        return count;
    }

    private static Matrix constant(int rows, float value) {
        return shifted(Matrix.zeros(rows, BITS), value);
    }

    private static Matrix shifted(Matrix z, float by) {
        Matrix moved = z.copy();
        for (int row = 0; row < z.rows(); row++) {
            for (int bit = 0; bit < z.columns(); bit++) {
                moved.set(row, bit, z.get(row, bit) + by);
            }
        }
        return moved;
    }
}
