package org.hashgnn.hashing.binarizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.hashgnn.core.model.Binarizer;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.schedule.ConstantSchedule;
import org.hashgnn.core.schedule.Length;
import org.hashgnn.core.schedule.LinearStepsSchedule;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.testing.TestGraphs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The slopes beside finite differences of the functions that they belong to. */
class SurrogateSignTest {
    private static final float[] CODES = {-40, -2.1f, -0.9f, -0.31f, 0, 0.02f, 0.44f, 1.3f, 3.4f, 200};

    private final Compute compute = Compute.of(1);
    private final ModelContext context = TestGraphs.context(compute, TestGraphs.small(), null, CODES.length, 1);

    @AfterEach
    void close() {
        compute.close();
    }

    @Test
    void aageIsTheSlopeOfSignSwish() {
        Aage growing = new Aage(
                new AageSettings(new LinearStepsSchedule(1, 0.5, Length.steps(10), 3.0), false, false), context);
        for (int step : new int[] {0, 10, 999}) {
            double beta = step == 999 ? 3 : 1 + 0.5 * step / 10;
            assertThat(growing.annealed())
                    .hasEntrySatisfying(
                            "beta", curve -> assertThat(curve.at(step)).isEqualTo(beta));
            isTheSlopeOf(growing, step, x -> {
                double s = 1 / (1 + Math.exp(-beta * x));
                return 2 * s * (1 + beta * x * (1 - s)) - 1;
            });
        }
    }

    @Test
    void tanhsSteepnessIsAnnealed() {
        TanhSte growing = new TanhSte(
                new TanhSteSettings(new LinearStepsSchedule(1, 0.5, Length.steps(10), 3.0), false), context);
        assertThat(growing.annealed()).hasEntrySatisfying("beta", curve -> {
            assertThat(curve.at(0)).isEqualTo(1);
            assertThat(curve.at(999)).isEqualTo(3);
        });
    }

    @Test
    void gradientsOfAnotherShapeAreRefused() {
        TanhSte tanh = new TanhSte(new TanhSteSettings(new ConstantSchedule(1), false), context);
        Matrix z = Matrix.zeros(2, 3);
        Matrix other = Matrix.zeros(3, 2);
        Step step = new Step(0, 1, 0);
        assertThatIllegalArgumentException().isThrownBy(() -> tanh.forward(z, step, other));
        assertThatIllegalArgumentException().isThrownBy(() -> tanh.backward(z, z, other, step, z));
        assertThatIllegalArgumentException().isThrownBy(() -> tanh.backward(z, z, z, step, other));
    }

    @Test
    void aageAgreesWithThePrintedFormAndCanBeCutAtZero() {
        for (double x : new double[] {-2.7, -0.2, 0, 0.6, 3.1}) {
            double e = Math.exp(-1.5 * x);
            double printed =
                    2 * ((1.5 * 1.5 * x + 3) * Math.exp(-3 * x) - (1.5 * 1.5 * x - 3) * e) / Math.pow(1 + e, 3);
            assertThat(Aage.slope(1.5, x)).isCloseTo(printed, within(1e-9));
        }
        assertThat(Aage.slope(1, 3.436)).isCloseTo(-0.0738, within(1e-4));
        Aage cut = new Aage(new AageSettings(new ConstantSchedule(1), false, true), context);
        assertThat(slopes(cut, 0)).contains(0.0, 1.0);
        assertThat(Arrays.stream(slopes(cut, 0)).min()).hasValue(0);
    }

    @Test
    void tanhIsTheSlopeOfTanh() {
        isTheSlopeOf(
                new TanhSte(new TanhSteSettings(new ConstantSchedule(1.7), false), context),
                3,
                x -> Math.tanh(1.7 * x));
    }

    @Test
    void fourierIsTheSlopeOfTheTruncatedSeriesCutToOne() {
        FourierSign fourier = new FourierSign(new FourierSignSettings(8, 0.1, false), context);
        isTheSlopeOf(fourier, 0, x -> {
            double sum = 0;
            for (int i = 1; i < 8; i += 2) {
                sum += 4 / (Math.PI * i) * Math.sin(i * 0.1 * x);
            }
            return sum;
        });
        FourierSign steep = new FourierSign(new FourierSignSettings(16, 1, false), context);
        assertThat(Arrays.stream(slopes(steep, 0)).map(Math::abs).max()).hasValue(1);
        assertThat(steep.series(Math.PI / 16)).isCloseTo(0, within(1e-9));
    }

    @Test
    void clippingLetsThroughUpToTheLimit() {
        ClippedSte clipped = new ClippedSte(new ClippedSteSettings(0.9, false), context);
        assertThat(slopes(clipped, 0)).containsExactly(0.0, 0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.0, 0.0, 0.0);
    }

    @Test
    void normalizedCodesAreTheUnit() {
        Matrix z = Matrix.of(new float[][] {{3, -3, 0.3f, -0.3f}});
        double size = Math.sqrt((9 + 9 + 0.09 + 0.09) / 4);
        Matrix result = Matrix.zeros(1, 4);
        new TanhSte(new TanhSteSettings(new ConstantSchedule(1), true), context)
                .backward(z, z, Matrix.of(new float[][] {{1, 2, 1, -1}}), new Step(0, 1, 1), result);
        for (int k = 0; k < 4; k++) {
            double slope = (1 - Math.pow(Math.tanh(z.get(0, k) / size), 2)) / size;
            assertThat((double) result.get(0, k)).isCloseTo(slope * new double[] {1, 2, 1, -1}[k], within(1e-6));
        }
        Matrix zeros = Matrix.zeros(2, 4);
        new ClippedSte(new ClippedSteSettings(1, true), context)
                .backward(
                        zeros, zeros, Matrix.of(new float[][] {{1, 1, 1, 1}, {2, 2, 2, 2}}), new Step(0, 1, 1), zeros);
        assertThat(zeros.row(1)).containsExactly(2, 2, 2, 2);
    }

    private void isTheSlopeOf(Binarizer binarizer, long step, DoubleUnaryOperator f) {
        double[] slopes = slopes(binarizer, step);
        for (int k = 0; k < CODES.length; k++) {
            double x = CODES[k];
            double difference = (f.applyAsDouble(x + 1e-5) - f.applyAsDouble(x - 1e-5)) / 2e-5;
            assertThat(slopes[k]).as("at " + x).isCloseTo(difference, within(1e-5));
        }
        Matrix h = Matrix.zeros(1, CODES.length);
        binarizer.forward(Matrix.of(new float[][] {CODES}), new Step(step, 3, 1), h);
        assertThat(h.row(0)).containsExactly(-1, -1, -1, -1, 1, 1, 1, 1, 1, 1);
    }

    private double[] slopes(Binarizer binarizer, long step) {
        float[] twos = new float[CODES.length];
        Arrays.fill(twos, 2);
        Matrix result = Matrix.zeros(1, CODES.length);
        Matrix z = Matrix.of(new float[][] {CODES});
        binarizer.backward(z, z, Matrix.of(new float[][] {twos}), new Step(step, 3, 1), result);
        double[] slopes = new double[CODES.length];
        for (int k = 0; k < slopes.length; k++) {
            slopes[k] = result.get(0, k) / 2.0;
        }
        return slopes;
    }
}
