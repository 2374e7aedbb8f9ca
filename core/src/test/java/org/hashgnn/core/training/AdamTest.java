package org.hashgnn.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.schedule.ConstantSchedule;
import org.hashgnn.core.schedule.ExponentialSchedule;
import org.hashgnn.core.schedule.Length;
import org.hashgnn.core.schedule.Span;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.testing.Matrices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AdamTest {
    private static final int STEPS = 25;

    static AdamSettings[] settings() {
        return new AdamSettings[] {
            new AdamSettings(new ConstantSchedule(0.01), 0.9, 0.999, 1e-8, 0, true),
            new AdamSettings(new ConstantSchedule(0.02), 0.8, 0.95, 1e-3, 0, false),
            new AdamSettings(new ConstantSchedule(0.01), 0.9, 0.999, 1e-8, 0.3, true),
            new AdamSettings(new ExponentialSchedule(0.05, 0.7, Length.steps(4), 0.001), 0.5, 0.99, 1e-6, 0.1, false)
        };
    }

    @ParameterizedTest
    @MethodSource("settings")
    void updatesAreThoseOfAPlainLoop(AdamSettings settings) {
        try (Compute compute = Compute.of(2)) {
            Parameter dense = new Parameter("dense", Matrices.normal(7, 5, 1, 1));
            Parameter table = new Parameter("table", Matrices.normal(131, 3, 1, 2));
            Adam adam = new Adam(settings, Span.UNKNOWN, List.of(dense, table), compute);
            PlainAdam expectedDense = new PlainAdam(dense.value());
            PlainAdam expectedTable = new PlainAdam(table.value());
            SplittableRandom random = new SplittableRandom(3);
            for (int step = 0; step < STEPS; step++) {
                int[] touched = random.ints(0, 131).distinct().limit(70).toArray();
                table.touch(touched, 40);
                fill(dense.gradient(), IntStream.range(0, 7).toArray(), 7, random);
                fill(table.gradient(), touched, 40, random);
                int[] all = IntStream.range(0, 131).toArray();
                expectedDense.update(settings, step, dense.gradient(), all, 7);
                expectedTable.update(
                        settings, step, table.gradient(), settings.lazy() ? touched : all, settings.lazy() ? 40 : 131);
                adam.update(step);
                assertThat(Matrices.largest(dense.gradient())).isZero();
                assertThat(Matrices.largest(table.gradient())).isZero();
            }
            expectedDense.requireClose(dense.value());
            expectedTable.requireClose(table.value());
            assertThat(adam.firstMoments()).hasSize(2);
            assertThat(adam.secondMoments().get(1).rows()).isEqualTo(131);
        }
    }

    @Test
    void rowsThatAreNeverReachedStayToTheBitWhenLazy() {
        try (Compute compute = Compute.of(1)) {
            Parameter table = new Parameter("table", Matrices.normal(4, 3, 1, 2));
            float[] before = table.value().row(3);
            Adam adam = new Adam(settings()[2], Span.UNKNOWN, List.of(table), compute);
            for (int step = 0; step < 3; step++) {
                table.touch(new int[] {1, 0}, 2);
                table.gradient().set(1, 1, 0.5f);
                adam.update(step);
            }
            assertThat(table.value().row(3)).isEqualTo(before);
            assertThat(adam.secondMoments().getFirst().row(1)[1]).isPositive();
            assertThat(adam.firstMoments().getFirst().row(2)).containsOnly(0f);
        }
    }

    private static void fill(Matrix gradient, int[] rows, int count, SplittableRandom random) {
        for (int i = 0; i < count; i++) {
            for (int column = 0; column < gradient.columns(); column++) {
                gradient.set(rows[i], column, (float) random.nextDouble(-1, 1));
            }
        }
    }

    /** Adam as in the paper, in double, one number at a time. */
    private static final class PlainAdam {
        private final double[][] value;
        private final double[][] first;
        private final double[][] second;

        PlainAdam(Matrix start) {
            value = new double[start.rows()][start.columns()];
            first = new double[start.rows()][start.columns()];
            second = new double[start.rows()][start.columns()];
            for (int row = 0; row < start.rows(); row++) {
                for (int column = 0; column < start.columns(); column++) {
                    value[row][column] = start.get(row, column);
                }
            }
        }

        void update(AdamSettings settings, long step, Matrix gradient, int[] rows, int count) {
            for (int i = 0; i < count; i++) {
                for (int column = 0; column < gradient.columns(); column++) {
                    one(settings, step, gradient.get(rows[i], column), rows[i], column);
                }
            }
        }

        private void one(AdamSettings settings, long step, double slope, int row, int column) {
            double g = slope + settings.weightDecay() * value[row][column];
            double b1 = settings.beta1();
            double b2 = settings.beta2();
            first[row][column] = b1 * first[row][column] + (1 - b1) * g;
            second[row][column] = b2 * second[row][column] + (1 - b2) * g * g;
            double mean = first[row][column] / (1 - Math.pow(b1, step + 1.0));
            double square = second[row][column] / (1 - Math.pow(b2, step + 1.0));
            value[row][column] -=
                    settings.rate().over(Span.UNKNOWN).at(step) * mean / (Math.sqrt(square) + settings.epsilon());
        }

        void requireClose(Matrix actual) {
            for (int row = 0; row < value.length; row++) {
                for (int column = 0; column < value[row].length; column++) {
                    assertThat((double) actual.get(row, column)).isCloseTo(value[row][column], within(2e-5));
                }
            }
        }
    }
}
