package org.hashgnn.core.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class VectorFunctionsTest {
    @Test
    void theHyperbolicTangentIsWithinItsBound() {
        Matrix x = grid();
        try (Compute compute = Compute.of(1, new VectorKernels())) {
            Matrix y = x.copy();
            compute.activate(Activation.TANH, y, null);
            double worst = 0;
            double worstRelative = 0;
            for (int i = 0; i < x.columns(); i++) {
                double exact = Math.tanh(x.get(0, i));
                double error = Math.abs(y.get(0, i) - exact);
                worst = Math.max(worst, error);
                worstRelative = exact == 0 ? worstRelative : Math.max(worstRelative, error / Math.abs(exact));
                assertThat(Math.abs(y.get(0, i))).isLessThanOrEqualTo(1);
            }
            assertThat(worst).isBetween(1e-9, 2e-7);
            assertThat(worstRelative).isLessThan(4e-7);
        }
    }

    @Test
    void theSigmoidIsWithinItsBound() {
        Matrix x = grid();
        try (Compute compute = Compute.of(1, new VectorKernels())) {
            Matrix y = x.copy();
            compute.activate(Activation.SIGMOID, y, null);
            double worst = 0;
            for (int i = 0; i < x.columns(); i++) {
                worst = Math.max(worst, Math.abs(y.get(0, i) - 1 / (1 + Math.exp(-x.get(0, i)))));
            }
            assertThat(worst).isBetween(1e-9, 2e-7);
        }
    }

    @Test
    void theExponentialIsWithinItsBoundCutAndShifted() {
        Matrix x = grid();
        x.set(0, 0, -1000);
        try (Compute compute = Compute.of(1, new VectorKernels())) {
            Matrix y = x.copy();
            float[] shifts = {1};
            compute.exponentialSums(y, new double[1], shifts);
            assertThat(shifts).containsExactly(0);
            double worst = 0;
            for (int i = 0; i < x.columns(); i++) {
                double exact = Math.exp(Math.max(x.get(0, i), -87f));
                worst = Math.max(worst, Math.abs(y.get(0, i) - exact) / exact);
            }
            assertThat(worst).isBetween(1e-9, 3e-7);
            x.set(0, 1, 1000);
            x.set(0, 2, 950);
            compute.exponentialSums(x, new double[1], shifts);
            assertThat(shifts).containsExactly(952);
            assertThat(x.get(0, 1) / Math.exp(48)).isCloseTo(1, within(3e-7));
            assertThat(x.get(0, 2) / Math.exp(-2)).isCloseTo(1, within(3e-7));
        }
    }

    @Test
    void laneSumsAgreeWithALoop() {
        float[] values = Sample.floats(Lanes.LENGTH, 1);
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        float lanes = Lanes.sum(jdk.incubator.vector.FloatVector.fromArray(Lanes.FLOATS, values, 0));
        assertThat((double) lanes).isCloseTo(sum, within(1e-5));
    }

    /** Values from -12 to 12, and tiny ones of both signs. */
    private static Matrix grid() {
        Matrix x = Matrix.zeros(1, 240_101);
        for (int i = 0; i < 240_001; i++) {
            x.set(0, i, (i - 120_000) / 10_000f);
        }
        for (int i = 0; i < 100; i++) {
            x.set(0, 240_001 + i, (float) ((i % 2 == 0 ? 1 : -1) * Math.pow(10, -i / 3.0)));
        }
        return x;
    }
}
