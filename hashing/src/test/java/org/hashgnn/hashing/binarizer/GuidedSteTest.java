package org.hashgnn.hashing.binarizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.schedule.ConstantSchedule;
import org.hashgnn.core.schedule.Length;
import org.hashgnn.core.schedule.LinearStepsSchedule;
import org.hashgnn.core.schedule.Schedule;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.hashing.binarizer.GuidedSteSettings.Mixing;
import org.hashgnn.testing.ChiSquare;
import org.hashgnn.testing.Matrices;
import org.hashgnn.testing.TestGraphs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuidedSteTest {
    private static final int PAIRS = 400;
    private static final int ROWS = 5 * PAIRS;
    private static final int BITS = 24;

    private final Compute compute = Compute.of(2);
    private final Matrix z = codes();

    @AfterEach
    void close() {
        compute.close();
    }

    @ParameterizedTest
    @EnumSource(Mixing.class)
    void everyEntryIsTheCodeOrItsSign(Mixing mixing) {
        Matrix h = forward(new ConstantSchedule(0.4), mixing, 3);
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < BITS; column++) {
                float code = z.get(row, column);
                assertThat(h.get(row, column)).isIn(code, code >= 0 ? 1f : -1f);
            }
        }
        assertThat(h.get(0, 0)).isIn(0f, 1f);
    }

    @ParameterizedTest
    @EnumSource(Mixing.class)
    void noneIsContinuousAtZeroAndAllAreAtOne(Mixing mixing) {
        assertThat(continuous(forward(new ConstantSchedule(0), mixing, 3))).isZero();
        assertThat(Matrices.values(forward(new ConstantSchedule(1), mixing, 3))).isEqualTo(Matrices.values(z));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.3, 0.5, 0.9})
    void theShareOfContinuousEntriesIsP(double p) {
        long[] counts = new long[2];
        for (int step = 0; step < 10; step++) {
            long continuous = continuous(forward(new ConstantSchedule(p), Mixing.ELEMENT, step));
            counts[0] += continuous;
            counts[1] += (long) ROWS * BITS - 1 - continuous;
        }
        ChiSquare.check(counts, new double[] {p, 1 - p});
    }

    @Test
    void everyColumnAndEveryRowHasItsShare() {
        long[] columns = new long[BITS];
        long[] rows = new long[ROWS / 100];
        Matrix h = forward(new ConstantSchedule(0.3), Mixing.ELEMENT, 8);
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < BITS; column++) {
                if (isContinuous(h, row, column)) {
                    columns[column]++;
                    rows[row / 100]++;
                }
            }
        }
        ChiSquare.check(columns, ones(BITS));
        ChiSquare.check(rows, ones(ROWS / 100));
    }

    @Test
    void aRowIsMixedAsAWholeAndAUserSharesItsDrawWithItsPositiveItem() {
        long[] counts = new long[2];
        int unlike = 0;
        for (int step = 0; step < 5; step++) {
            Matrix h = forward(new ConstantSchedule(0.3), Mixing.ROW, step);
            for (int row = 0; row < ROWS; row++) {
                boolean kept = isContinuous(h, row, 1);
                for (int column = 1; column < BITS; column++) {
                    assertThat(isContinuous(h, row, column)).isEqualTo(kept);
                }
                if (row < PAIRS) {
                    assertThat(isContinuous(h, row + PAIRS, 1)).isEqualTo(kept);
                    unlike += kept == isContinuous(h, row + 2 * PAIRS, 1) ? 0 : 1;
                    counts[kept ? 0 : 1]++;
                }
                if (row >= 2 * PAIRS) {
                    counts[kept ? 0 : 1]++;
                }
            }
        }
        ChiSquare.check(counts, new double[] {0.3, 0.7});
        // The first negative is no user: in 40 steps it is once unlike the first user.
        assertThat(IntStream.range(0, 40).mapToObj(step -> forward(new ConstantSchedule(0.3), Mixing.ROW, step)))
                .anyMatch(h -> isContinuous(h, 0, 1) != isContinuous(h, 2 * PAIRS, 1));
        // Negatives draw for themselves: unlike the user's with probability 2 * 0.3 * 0.7.
        ChiSquare.check(new long[] {unlike, 5 * PAIRS - unlike}, new double[] {0.42, 0.58});
    }

    @ParameterizedTest
    @EnumSource(Mixing.class)
    void differentStepsAndSeedsDrawDifferently(Mixing mixing) {
        float[] first = Matrices.values(forward(new ConstantSchedule(0.5), mixing, 3));
        assertThat(Matrices.values(forward(new ConstantSchedule(0.5), mixing, 3)))
                .isEqualTo(first);
        assertThat(Matrices.values(forward(new ConstantSchedule(0.5), mixing, 4)))
                .isNotEqualTo(first);
        Matrix other = Matrix.zeros(ROWS, BITS);
        guided(new ConstantSchedule(0.5), mixing).forward(z, new Step(3, 6, PAIRS), other);
        assertThat(Matrices.values(other)).isNotEqualTo(first);
    }

    @Test
    void pFollowsItsScheduleAndIsReported() {
        Schedule falling = new LinearStepsSchedule(1, -0.05, Length.steps(250), 0.0);
        GuidedSte guided = guided(falling, Mixing.ELEMENT);
        assertThat(guided.annealed()).hasEntrySatisfying("p", p -> {
            assertThat(p.at(0)).isEqualTo(1);
            assertThat(p.at(2500)).isCloseTo(0.5, within(1e-12));
            assertThat(p.at(5000)).isZero();
            assertThat(p.end()).hasValue(5000);
        });
        assertThat(Matrices.values(forward(falling, Mixing.ELEMENT, 249))).isEqualTo(Matrices.values(z));
        long half = continuous(forward(falling, Mixing.ELEMENT, 2500));
        ChiSquare.check(new long[] {half, (long) ROWS * BITS - 1 - half}, new double[] {1, 1});
        assertThat(continuous(forward(falling, Mixing.ELEMENT, 5000))).isZero();
    }

    @Test
    void theGradientGoesThroughWhereverItWasMixed() {
        Matrix h = forward(new ConstantSchedule(0.3), Mixing.ELEMENT, 3);
        Matrix gradient = Matrices.normal(ROWS, BITS, 1, 9);
        Matrix result = Matrix.zeros(ROWS, BITS);
        guided(new ConstantSchedule(0.3), Mixing.ELEMENT).backward(z, h, gradient, new Step(3, 5, PAIRS), result);
        assertThat(Matrices.values(result)).isEqualTo(Matrices.values(gradient));
    }

    private Matrix forward(Schedule p, Mixing mixing, long step) {
        Matrix h = Matrix.zeros(ROWS, BITS);
        guided(p, mixing).forward(z, new Step(step, 5, PAIRS), h);
        return h;
    }

    private GuidedSte guided(Schedule p, Mixing mixing) {
        return new GuidedSte(
                new GuidedSteSettings(p, mixing), TestGraphs.context(compute, TestGraphs.small(), null, BITS, 1));
    }

    /** Entries other than +-1; the one zero of the codes is never counted. */
    private long continuous(Matrix h) {
        long count = 0;
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < BITS; column++) {
                count += isContinuous(h, row, column) && (row > 0 || column > 0) ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean isContinuous(Matrix h, int row, int column) {
        return Math.abs(h.get(row, column)) != 1;
    }

    private static Matrix codes() {
        Matrix codes = Matrices.normal(ROWS, BITS, 0.2, 7);
        codes.set(0, 0, 0);
        return codes;
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }
}
