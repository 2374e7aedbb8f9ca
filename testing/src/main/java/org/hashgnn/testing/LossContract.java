package org.hashgnn.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.hashgnn.core.model.Loss;
import org.hashgnn.core.model.Triplets;
import org.hashgnn.core.model.WeightedSum;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The contract test of {@link Loss}: the gradient agrees with finite differences, is added to what is there and is multiplied by the
 * weight, and extreme scores give finite numbers. A subclass lists {@link #examples}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class LossContract {
    private static final int PAIRS = 5;
    private static final int BITS = 7;

    private final Compute compute = Compute.of(2);

    /** Returns the registered losses with the settings to try. */
    protected abstract Examples<Loss> examples();

    final List<Example<Loss>> all() {
        return examples().all();
    }

    @AfterAll
    final void close() {
        compute.close();
    }

    @ParameterizedTest
    @MethodSource("all")
    void gradientsAreThoseOfFiniteDifferences(Example<Loss> example) {
        Loss loss = create(example, compute);
        for (int negatives : new int[] {1, 3}) {
            checkGradient(loss, negatives, 1);
            checkGradient(loss, negatives, 0.35);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aWeightedSumIsALoss(Example<Loss> example) {
        Loss loss = create(example, compute);
        Loss other = create(examples().all().getFirst(), compute);
        Loss sum = new WeightedSum(List.of(new WeightedSum.Term(0.25, loss), new WeightedSum.Term(1.5, other)));
        checkGradient(sum, 2, 0.6);
        Matrix rows = rows(2);
        assertThat(evaluate(sum, rows, 1))
                .isCloseTo(0.25 * evaluate(loss, rows, 1) + 1.5 * evaluate(other, rows, 1), within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theWeightMultipliesTheGradientAlone(Example<Loss> example) {
        Loss loss = create(example, compute);
        Matrix rows = rows(3);
        Matrix once = Matrix.zeros(rows.rows(), BITS);
        Matrix weighted = Matrix.zeros(rows.rows(), BITS);
        double value = loss.evaluate(Triplets.of(rows, PAIRS), Triplets.of(once, PAIRS), 1);
        assertThat(loss.evaluate(Triplets.of(rows, PAIRS), Triplets.of(weighted, PAIRS), -4))
                .isEqualTo(value);
        compute.addInPlace(weighted, 4, once);
        assertThat(Matrices.largest(weighted)).isLessThan(1e-5 * Matrices.largest(once));
        assertThat(Matrices.values(rows)).isEqualTo(Matrices.values(rows(3)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void gradientsAddUp(Example<Loss> example) {
        Loss loss = create(example, compute);
        Matrix rows = rows(2);
        Matrix fresh = Matrix.zeros(rows.rows(), BITS);
        loss.evaluate(Triplets.of(rows, PAIRS), Triplets.of(fresh, PAIRS), 1);
        Matrix added = Matrices.normal(rows.rows(), BITS, 1, 4);
        Matrix before = added.copy();
        loss.evaluate(Triplets.of(rows, PAIRS), Triplets.of(added, PAIRS), 1);
        compute.addInPlace(added, -1, before);
        compute.addInPlace(added, -1, fresh);
        assertThat(Matrices.largest(added)).isLessThan(1e-6);
    }

    @ParameterizedTest
    @MethodSource("all")
    void extremeScoresStayFinite(Example<Loss> example) {
        Loss loss = create(example, compute);
        float size = (float) Math.sqrt(1e4 / BITS);
        for (float sign : new float[] {1, -1}) {
            float[][] values = new float[4][BITS];
            Arrays.fill(values[0], size);
            Arrays.fill(values[1], sign * size);
            Arrays.fill(values[2], -sign * size);
            Arrays.fill(values[3], sign * size);
            Matrix rows = Matrix.of(values);
            Matrix gradient = Matrix.zeros(4, BITS);
            assertThat(loss.evaluate(Triplets.of(rows, 1), Triplets.of(gradient, 1), 1))
                    .isFinite();
            assertThat(Matrices.largest(gradient)).isFinite();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void anyNumberOfThreadsGivesTheSameButForRounding(Example<Loss> example) {
        Matrix rows = Matrices.normal(5 * 403, BITS, 0.5, 6);
        Matrix single = Matrix.zeros(rows.rows(), BITS);
        for (int threads = 1; threads <= 3; threads++) {
            try (Compute some = Compute.of(threads)) {
                Loss loss = create(example, some);
                Matrix gradient = Matrix.zeros(rows.rows(), BITS);
                loss.evaluate(Triplets.of(rows, 403), Triplets.of(gradient, 403), 1);
                if (threads == 1) {
                    single.copyFrom(gradient);
                }
                some.addInPlace(gradient, -1, single);
                assertThat(Matrices.largest(gradient)).isLessThan(1e-5 * Matrices.largest(single));
            }
        }
    }

    private static void checkGradient(Loss loss, int negatives, double weight) {
        Matrix rows = rows(negatives);
        Matrix gradient = Matrix.zeros(rows.rows(), BITS);
        loss.evaluate(Triplets.of(rows, PAIRS), Triplets.of(gradient, PAIRS), weight);
        FiniteDifferences.check(
                negatives + " negatives, weight " + weight,
                rows,
                gradient,
                () -> weight * evaluate(loss, rows, 1),
                0.004);
    }

    private static double evaluate(Loss loss, Matrix rows, double weight) {
        Matrix unused = Matrix.zeros(rows.rows(), BITS);
        return loss.evaluate(Triplets.of(rows, PAIRS), Triplets.of(unused, PAIRS), weight);
    }

    private static Loss create(Example<Loss> example, Compute compute) {
        return example.create(TestGraphs.context(compute, TestGraphs.small(), null, BITS, 11));
    }

    private static Matrix rows(int negatives) {
        return Matrices.normal(PAIRS * (2 + negatives), BITS, 0.7, 3);
    }
}
