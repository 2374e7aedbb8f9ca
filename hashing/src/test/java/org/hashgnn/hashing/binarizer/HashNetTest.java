package org.hashgnn.hashing.binarizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hashgnn.core.model.DenseMap;
import org.hashgnn.core.model.Heads;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.schedule.ExponentialSchedule;
import org.hashgnn.core.schedule.Length;
import org.hashgnn.core.schedule.Schedule;
import org.hashgnn.core.tensor.Activation;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.testing.Matrices;
import org.hashgnn.testing.TestGraphs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HashNetTest {
    private static final Schedule BETA = new ExponentialSchedule(1, 2, Length.steps(200), 6.0);
    private static final float[] CODES = {-2, -0.7f, -0.1f, 0, 0.3f, 1.5f};

    private final Compute compute = Compute.of(1);
    private final HashNet hashNet = new HashNet(
            new HashNetSettings(BETA), TestGraphs.context(compute, TestGraphs.small(), null, CODES.length, 1));

    @AfterEach
    void close() {
        compute.close();
    }

    @Test
    void isTheTanhOfBetaTimesTheCode() {
        for (long index : new long[] {0, 199, 200, 5000}) {
            double beta = index < 200 ? 1 : index == 200 ? 2 : 6;
            assertThat(hashNet.annealed()).containsOnlyKeys("beta");
            assertThat(hashNet.annealed())
                    .hasEntrySatisfying(
                            "beta", curve -> assertThat(curve.at(index)).isEqualTo(beta));
            float[] h = forward(CODES, index);
            for (int i = 0; i < CODES.length; i++) {
                assertThat(h[i]).isCloseTo((float) Math.tanh(beta * CODES[i]), within(1e-6f));
            }
        }
    }

    @Test
    void theGradientIsThatOfTheFunctionByFiniteDifferences() {
        Step step = new Step(250, 3, 1);
        Matrix z = Matrix.of(new float[][] {CODES});
        Matrix gradient = Matrix.of(new float[][] {{1, -2, 3, 0.5f, 1, 4}});
        Matrix result = Matrix.zeros(1, CODES.length);
        hashNet.backward(z, Matrix.of(new float[][] {forward(CODES, 250)}), gradient, step, result);
        for (int i = 0; i < CODES.length; i++) {
            double difference = (Math.tanh(2 * (CODES[i] + 1e-4)) - Math.tanh(2 * (CODES[i] - 1e-4))) / 2e-4;
            assertThat((double) result.get(0, i)).isCloseTo(gradient.get(0, i) * difference, within(1e-5));
        }
    }

    @Test
    void searchRanksByTheTanhOfTheFirstBetaTimesTheCode() {
        HashNet from3 = new HashNet(
                new HashNetSettings(new ExponentialSchedule(3, 2, Length.steps(200), 60.0)),
                TestGraphs.context(compute, TestGraphs.small(), null, 2, 1));
        Matrix relaxed = from3.relaxed(Matrix.of(new float[][] {{0.2f, -0.4f}}));
        assertThat(relaxed.get(0, 0)).isCloseTo((float) Math.tanh(0.6), within(1e-6f));
        assertThat(relaxed.get(0, 1)).isCloseTo((float) Math.tanh(-1.2), within(1e-6f));
        DenseMap map = from3.relaxed(Heads.same()).items().getFirst();
        assertThat(map.activation()).isEqualTo(Activation.TANH);
        assertThat(Matrices.values(map.weight())).containsExactly(3, 0, 0, 3);
        assertThat(Matrices.values(map.bias())).containsExactly(0, 0);
    }

    private float[] forward(float[] codes, long step) {
        Matrix h = Matrix.zeros(1, codes.length);
        hashNet.forward(Matrix.of(new float[][] {codes}), new Step(step, 3, 1), h);
        return h.row(0);
    }
}
