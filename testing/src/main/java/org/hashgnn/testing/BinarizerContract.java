package org.hashgnn.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.hashgnn.core.model.Binarizer;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The contract test of {@link Binarizer}: finite values, signs kept by the relaxation, a backward pass that is linear in its gradient, the
 * same bits for any number of threads. It does not know the formula, which needs a test of its own. A subclass lists {@link #examples}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BinarizerContract {
    private static final int ROWS = 603;
    private static final int BITS = 13;
    private static final Step STEP = new Step(40, 17, 201);

    private final Compute compute = Compute.of(2);

    /** Returns the registered binarizers with the settings to try. */
    protected abstract Examples<Binarizer> examples();

    final List<Example<Binarizer>> all() {
        return examples().all();
    }

    @AfterAll
    final void close() {
        compute.close();
    }

    @ParameterizedTest
    @MethodSource("all")
    void valuesAreFiniteAndTheInputStays(Example<Binarizer> example) {
        Binarizer binarizer = create(example, compute);
        Matrix z = codes();
        Matrix h = Matrices.normal(ROWS, BITS, 100, 3);
        binarizer.forward(z, STEP, h);
        assertThat(Matrices.largest(h)).isFinite().isBetween(1e-3, 1e3);
        float[] written = Matrices.values(h);
        Matrix result = Matrix.zeros(ROWS, BITS);
        binarizer.backward(z, h, gradient(), STEP, result);
        assertThat(Matrices.largest(result)).isFinite().isPositive();
        assertThat(Matrices.values(h)).isEqualTo(written);
        assertThat(Matrices.values(z)).isEqualTo(Matrices.values(codes()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aRelaxationKeepsSigns(Example<Binarizer> example) {
        Matrix z = codes();
        Matrix relaxed = create(example, compute).relaxed(z);
        assertThat(Matrices.values(z)).isEqualTo(Matrices.values(codes()));
        relaxed.requireShape(ROWS, BITS);
        for (int row = 0; row < ROWS; row++) {
            for (int bit = 0; bit < BITS; bit++) {
                assertThat(relaxed.get(row, bit) >= 0).isEqualTo(z.get(row, bit) >= 0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSameStepGivesTheSameBitsOnAnyThreads(Example<Binarizer> example) {
        float[] first = bits(create(example, compute), STEP);
        assertThat(bits(create(example, compute), STEP)).isEqualTo(first);
        for (int threads : new int[] {1, 3}) {
            try (Compute some = Compute.of(threads)) {
                assertThat(bits(create(example, some), STEP)).isEqualTo(first);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void callsAtTheSameTimeDoNotDisturbEachOther(Example<Binarizer> example) {
        Binarizer binarizer = create(example, compute);
        List<float[]> inTurn = IntStream.range(0, 16)
                .mapToObj(i -> bits(binarizer, new Step(100L * i, 17, 201)))
                .toList();
        List<float[]> atOnce = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> bits(binarizer, new Step(100L * i, 17, 201)))
                .toList();
        for (int i = 0; i < 16; i++) {
            assertThat(atOnce.get(i)).isEqualTo(inTurn.get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theWayBackMayBeWrittenOverTheGradient(Example<Binarizer> example) {
        Binarizer binarizer = create(example, compute);
        Matrix separate = Matrix.zeros(ROWS, BITS);
        Matrix h = forward(binarizer, STEP);
        binarizer.backward(codes(), h, gradient(), STEP, separate);
        Matrix same = gradient();
        binarizer.backward(codes(), h, same, STEP, same);
        assertThat(Matrices.values(same)).isEqualTo(Matrices.values(separate));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theWayBackIsLinear(Example<Binarizer> example) {
        Binarizer binarizer = create(example, compute);
        Matrix h = forward(binarizer, STEP);
        Matrix once = gradient();
        binarizer.backward(codes(), h, once, STEP, once);
        Matrix twice = gradient();
        compute.addInPlace(twice, 1, gradient());
        binarizer.backward(codes(), h, twice, STEP, twice);
        compute.addInPlace(twice, -2, once);
        assertThat(Matrices.largest(twice)).isZero();
        binarizer.backward(codes(), h, Matrix.zeros(ROWS, BITS), STEP, once);
        assertThat(Matrices.largest(once)).isZero();
    }

    @ParameterizedTest
    @MethodSource("all")
    void shapesThatDoNotFitAreRefused(Example<Binarizer> example) {
        Binarizer binarizer = create(example, compute);
        assertThatThrownBy(() -> binarizer.forward(codes(), STEP, Matrix.zeros(ROWS, BITS + 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> binarizer.backward(
                        codes(), forward(binarizer, STEP), gradient(), STEP, Matrix.zeros(ROWS - 1, BITS)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("all")
    void annealedQuantitiesAreFiniteNumbers(Example<Binarizer> example) {
        Binarizer binarizer = create(example, compute);
        for (long step : new long[] {0, 1, 1_000_000_000}) {
            assertThat(binarizer.annealed().values()).allMatch(curve -> Double.isFinite(curve.at(step)));
        }
    }

    private static float[] bits(Binarizer binarizer, Step step) {
        Matrix h = forward(binarizer, step);
        Matrix result = Matrix.zeros(ROWS, BITS);
        binarizer.backward(codes(), h, gradient(), step, result);
        float[] both = java.util.Arrays.copyOf(Matrices.values(h), 2 * ROWS * BITS);
        System.arraycopy(Matrices.values(result), 0, both, ROWS * BITS, ROWS * BITS);
        return both;
    }

    private static Matrix forward(Binarizer binarizer, Step step) {
        Matrix h = Matrix.zeros(ROWS, BITS);
        binarizer.forward(codes(), step, h);
        return h;
    }

    private static Binarizer create(Example<Binarizer> example, Compute compute) {
        return example.create(TestGraphs.context(compute, TestGraphs.small(), null, BITS, 11));
    }

    private static Matrix codes() {
        Matrix z = Matrices.normal(ROWS, BITS, 0.5, 1);
        z.set(0, 0, 0f);
        z.set(1, 0, -0f);
        z.set(2, 0, 1f);
        z.set(3, 0, -1f);
        return z;
    }

    private static Matrix gradient() {
        return Matrices.normal(ROWS, BITS, 1, 2);
    }
}
