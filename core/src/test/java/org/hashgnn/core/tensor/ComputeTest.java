package org.hashgnn.core.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each operation computes, by hand, and what it refuses. */
final class ComputeTest {
    static Stream<Kernels> kernels() {
        return Stream.of(new ScalarKernels(), new VectorKernels());
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void multipliesByHand(Kernels kernels) {
        // [[2, 0, -1], [0, 0, 0]] . [[1, 2], [3, 4], [5, 6]]
        SparseMatrix a = new SparseMatrix(2, 3, new int[] {0, 2, 2}, new int[] {0, 2}, new float[] {2, -1});
        Matrix x = Matrix.of(new float[][] {{1, 2}, {3, 4}, {5, 6}});
        Matrix y = Matrix.of(new float[][] {{10, 20}, {30, 40}});
        try (Compute compute = Compute.of(2, kernels)) {
            compute.multiply(a, x, y, true);
            assertThat(Sample.values(y)).containsExactly(7, 18, 30, 40);
            compute.multiply(a, x, y, false);
            assertThat(Sample.values(y)).containsExactly(-3, -2, 0, 0);
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void multipliesARangeOfRowsAndLeavesTheOthers(Kernels kernels) {
        SparseMatrix a = Sample.sparse(301, 40, 1);
        Matrix x = Sample.matrix(40, 17, 2);
        Matrix all = Matrix.zeros(301, 17);
        Matrix some = Sample.matrix(301, 17, 3);
        Matrix before = some.copy();
        try (Compute compute = Compute.of(2, kernels)) {
            compute.multiply(a, x, all, false);
            compute.multiplyRows(a, x, some, 1, 290);
            Sample.assertClose(some.slice(1, 290), all.slice(1, 290), 0, "the range");
            Sample.assertClose(some.slice(0, 1), before.slice(0, 1), 0, "what is before it");
            Sample.assertClose(some.slice(290, 301), before.slice(290, 301), 0, "what is after it");
            assertThatThrownBy(() -> compute.multiplyRows(a, x, some, 1, 302))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void movesRowsByHand(Kernels kernels) {
        Matrix table = Matrix.of(new float[][] {{1, 2}, {3, 4}, {5, 6}});
        Matrix out = Matrix.zeros(3, 2);
        try (Compute compute = Compute.of(2, kernels)) {
            compute.gather(table, new int[] {2, 0, 2}, out);
            assertThat(Sample.values(out)).containsExactly(5, 6, 1, 2, 5, 6);
            compute.scatterAdd(out, new int[] {1, 0, 1}, table);
            assertThat(Sample.values(table)).containsExactly(2, 4, 13, 16, 5, 6);
            compute.addInPlace(out, 2, out);
            assertThat(Sample.values(out)).containsExactly(15, 18, 3, 6, 15, 18);
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void writesByHand(Kernels kernels) {
        Matrix x = Matrix.of(new float[][] {{1, 2, 3}, {4, 5, 6}});
        Matrix y = Matrix.zeros(2, 3);
        Matrix turned = Matrix.zeros(2, 2);
        try (Compute compute = Compute.of(2, kernels)) {
            compute.scale(x, -2, y);
            assertThat(Sample.values(y)).containsExactly(-2, -4, -6, -8, -10, -12);
            compute.addInPlace(y, x);
            assertThat(Sample.values(y)).containsExactly(-1, -2, -3, -4, -5, -6);
            compute.addRow(y, Matrix.of(new float[][] {{1, 2, 3}}));
            assertThat(Sample.values(y)).containsExactly(0, 0, 0, -3, -3, -3);
            compute.copyColumns(x, 1, y, 0, 2);
            assertThat(Sample.values(y)).containsExactly(2, 3, 0, 5, 6, -3);
            compute.fillColumns(y, 1, 2, 7);
            assertThat(Sample.values(y)).containsExactly(2, 7, 0, 5, 7, -3);
            compute.transpose(x, turned);
            assertThat(Sample.values(turned)).containsExactly(1, 4, 2, 5);
            compute.fill(y, 9);
            assertThat(Sample.values(y)).containsOnly(9);
            assertThat(Sample.values(x)).containsExactly(1, 2, 3, 4, 5, 6);
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void rectifiesByHand(Kernels kernels) {
        Matrix x = Matrix.of(new float[][] {{-2, 1}, {3, -1}});
        Matrix bias = Matrix.of(new float[][] {{1, -0.5f}});
        Matrix gradient = Matrix.of(new float[][] {{1, 1}, {1, 1}});
        try (Compute compute = Compute.of(1, kernels)) {
            compute.activate(Activation.LEAKY_RELU, x, bias);
            assertThat(Sample.values(x)).containsExactly(-0.2f, 0.5f, 4, -0.3f);
            compute.activateBackward(Activation.LEAKY_RELU, x, gradient);
            assertThat(Sample.values(gradient)).containsExactly(0.2f, 1, 1, 0.2f);
            compute.activateBackward(Activation.RELU, x, gradient);
            assertThat(Sample.values(gradient)).containsExactly(0, 1, 1, 0);
            compute.activate(Activation.RELU, x, null);
            assertThat(Sample.values(x)).containsExactly(0, 0.5f, 4, 0);
            compute.activate(Activation.IDENTITY, x, bias);
            assertThat(Sample.values(x)).containsExactly(1, 0, 5, -0.5f);
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void squashesByHand(Kernels kernels) {
        float third = (float) Math.log(2) / 2; // tanh(ln 2 / 2) = 1 / 3
        Matrix x = Matrix.of(new float[][] {{third, -third, 0}});
        Matrix gradient = Matrix.of(new float[][] {{9, 9, 9}});
        try (Compute compute = Compute.of(1, kernels)) {
            compute.activate(Activation.TANH, x, null);
            assertThat(Sample.values(x)).containsExactly(new float[] {1f / 3, -1f / 3, 0}, within(1e-7f));
            compute.activateBackward(Activation.TANH, x, gradient);
            assertThat(Sample.values(gradient)).containsExactly(new float[] {8, 8, 9}, within(1e-5f));
            Matrix y = Matrix.of(new float[][] {{(float) Math.log(3), 0, (float) -Math.log(3)}});
            compute.activate(Activation.SIGMOID, y, null);
            assertThat(Sample.values(y)).containsExactly(new float[] {0.75f, 0.5f, 0.25f}, within(1e-7f));
            Matrix slopes = Matrix.of(new float[][] {{16, 16, 16}});
            compute.activateBackward(Activation.SIGMOID, y, slopes);
            assertThat(Sample.values(slopes)).containsExactly(new float[] {3, 4, 3}, within(1e-5f));
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void multipliesRowsByHand(Kernels kernels) {
        Matrix a = Matrix.of(new float[][] {{1, 2}, {3, 4}});
        Matrix b = Matrix.of(new float[][] {{1, 1}, {2, 0}, {0, 1}, {-1, 1}});
        Matrix da = Matrix.of(new float[][] {{100, 0}, {0, 0}});
        Matrix db = Matrix.of(new float[][] {{0, 0}, {0, 0}, {0, 0}, {0, 100}});
        float[] dots = new float[4];
        try (Compute compute = Compute.of(2, kernels)) {
            compute.dotProduct(a, b, dots);
            assertThat(dots).containsExactly(3, 2, 4, 1);
            compute.dotProductBackward(a, b, new float[] {1, 2, 3, -1}, da, db);
            assertThat(Sample.values(da)).containsExactly(105, 1, 1, 2);
            assertThat(Sample.values(db)).containsExactly(1, 2, 2, 4, 9, 12, -3, 96);
            compute.dotProduct(Matrix.zeros(0, 2), Matrix.zeros(0, 2), new float[0]);
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void sumsByHand(Kernels kernels) {
        Matrix x = Matrix.of(new float[][] {{1, 2}, {3, 4}, {5, -6}});
        Matrix sums = Matrix.of(new float[][] {{0.5f, 0}});
        try (Compute compute = Compute.of(2, kernels)) {
            compute.addRowSum(x, sums);
            assertThat(Sample.values(sums)).containsExactly(9.5f, 0);
            assertThat(compute.sumOfSquares(x)).isEqualTo(91);
            x.set(1, 1, Float.NaN);
            assertThat(compute.sumOfSquares(x)).isNaN();
            x.set(1, 1, Float.NEGATIVE_INFINITY);
            assertThat(compute.sumOfSquares(x)).isInfinite();
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void updatesByHand(Kernels kernels) {
        // g = 2 + 0.5 * 4 = 4; m = 0.5 * 0 + 0.5 * 4 = 2, corrected 4; v = 0.25 * 16 = 4, corrected 16; x = 4 - 0.1 * 4
        // / (4 + 4).
        AdamStep step = new AdamStep(0.1, 0.5, 0.75, 4, 0.5, 1);
        Matrix value = Matrix.of(new float[][] {{4}, {4}});
        Matrix gradient = Matrix.of(new float[][] {{2}, {2}});
        Matrix first = Matrix.zeros(2, 1);
        Matrix second = Matrix.zeros(2, 1);
        try (Compute compute = Compute.of(1, kernels)) {
            compute.adam(step, value, gradient, first, second, new int[] {1, 99}, 1);
            assertThat(Sample.values(value)).containsExactly(new float[] {4, 3.95f}, within(1e-6f));
            assertThat(Sample.values(gradient)).containsExactly(2, 0);
            assertThat(Sample.values(first)).containsExactly(0, 2);
            assertThat(Sample.values(second)).containsExactly(0, 4);
        }
    }

    @Test
    void repeatsToTheLastBitOnAnyNumberOfThreads() {
        SparseMatrix a = Sample.sparse(4001, 700, 1);
        Matrix x = Sample.matrix(700, 68, 2);
        Matrix w = Sample.matrix(68, 33, 3);
        List<float[]> results = Stream.of(1, 2, 3)
                .map(threads -> {
                    try (Compute compute = Compute.of(threads)) {
                        Matrix y = Matrix.zeros(4001, 68);
                        Matrix sums = Matrix.zeros(2, 68);
                        compute.multiply(a, x, y, false);
                        compute.activate(Activation.TANH, y, sums.slice(0, 1));
                        compute.addRowSum(y, sums.slice(0, 1));
                        sums.set(1, 0, (float) compute.sumOfSquares(y));
                        compute.scatterAdd(y, Sample.indices(4001, 1, 4), sums.slice(1, 2));
                        return Sample.values(sums);
                    }
                })
                .toList();
        assertThat(results.get(1)).containsExactly(results.get(0));
        assertThat(results.get(2)).containsExactly(results.get(0));
        Matrix once = Matrix.zeros(4001, 33);
        Matrix again = Matrix.zeros(4001, 33);
        Matrix y = Sample.matrix(4001, 68, 5);
        try (Compute compute = Compute.of(2)) {
            compute.product(y, false, w, false, once, 0);
            compute.product(y, false, w, false, again, 0);
        }
        assertThat(Sample.values(again)).containsExactly(Sample.values(once));
    }

    @Test
    void refusesShapesThatDoNotFit() {
        Matrix two = Matrix.zeros(2, 3);
        Matrix four = Matrix.zeros(4, 3);
        Matrix wide = Matrix.zeros(2, 5);
        SparseMatrix a = new SparseMatrix(4, 2, new int[5], new int[0], new float[0]);
        AdamStep step = new AdamStep(0.1, 0.9, 0.9, 1e-8, 0, 1);
        try (Compute compute = Compute.of(1)) {
            refused(() -> compute.multiply(a, four, four, false), "2 x 3", "4 x 3");
            refused(() -> compute.multiply(a, two, two, false), "4 x 3", "2 x 3");
            refused(() -> compute.gather(wide, new int[4], four), "4 x 5", "4 x 3");
            refused(() -> compute.gather(two, new int[3], four), "array of 3", "4 x 3");
            refused(() -> compute.scatterAdd(four, new int[4], wide), "4 x 5", "4 x 3");
            refused(() -> compute.scatterAdd(four, new int[3], two), "array of 3", "4 x 3");
            refused(() -> compute.activate(Activation.TANH, two, four), "1 x 3", "4 x 3");
            refused(() -> compute.activateBackward(Activation.TANH, two, four), "2 x 3", "4 x 3");
            refused(() -> compute.addInPlace(two, 1, four), "2 x 3", "4 x 3");
            refused(() -> compute.scale(two, 1, four), "2 x 3", "4 x 3");
            refused(() -> compute.addRow(four, two), "1 x 3", "2 x 3");
            refused(() -> compute.copyColumns(two, 0, four, 0, 1), "2 x 3", "4 x 3");
            refused(() -> compute.transpose(four, wide), "2 x 4", "2 x 5");
            refused(() -> compute.transpose(two, Matrix.zeros(4, 2)), "3 x 2", "4 x 2");
            refused(() -> compute.dotProduct(two, wide, new float[9]), "2 x 3", "2 x 5");
            refused(() -> compute.dotProduct(four, two, new float[9]), "4 x 3", "2 x 3");
            refused(() -> compute.dotProduct(two, four, new float[3]), "array of 3", "4 x 3");
            refused(() -> compute.dotProductBackward(two, four, new float[4], four, four), "2 x 3", "4 x 3");
            refused(() -> compute.dotProductBackward(two, four, new float[4], two, two), "2 x 3", "4 x 3");
            refused(() -> compute.addRowSum(four, two), "1 x 3", "2 x 3");
            refused(() -> compute.adam(step, two, four, two, two, null, 0), "2 x 3", "4 x 3");
            refused(() -> compute.adam(step, two, two, wide, two, null, 0), "2 x 3", "2 x 5");
            refused(() -> compute.adam(step, two, two, two, wide, null, 0), "2 x 3", "2 x 5");
        }
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String... parts) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContainingAll(parts);
    }

    @Test
    void anIndexOutsideTheMatrixIsNoticed() {
        try (Compute compute = Compute.of(1)) {
            Matrix narrow = Matrix.zeros(2, 3);
            Matrix wide = Matrix.zeros(2, 5);
            assertThatThrownBy(() -> compute.fillColumns(narrow, 2, 4, 1))
                    .isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> compute.copyColumns(wide, 3, narrow, 0, 3))
                    .isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> compute.copyColumns(wide, 0, narrow, 1, 3))
                    .isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> compute.gather(Matrix.zeros(2, 17), new int[] {2}, Matrix.zeros(1, 17)))
                    .isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> compute.scatterAdd(Matrix.zeros(1, 17), new int[] {-1}, Matrix.zeros(2, 17)))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void kernelsAreChosenByName() {
        assertThat(kernels("scalar").name()).isEqualTo("scalar");
        assertThat(kernels("vector").name()).isEqualTo("vector-" + Lanes.LENGTH * 32);
        assertThat(kernels("").name()).startsWith("vector-");
        assertThatThrownBy(() -> kernels("fast"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("hashgnn.kernels", "fast", "scalar or vector");
        try (Compute compute = Compute.of(2)) {
            String asked = System.getProperty(KernelChoice.PROPERTY, "");
            assertThat(compute.description()).contains(kernels(asked).name()).contains("2 threads");
            assertThat(compute.parallel().threads()).isEqualTo(2);
        }
    }

    private static Kernels kernels(String name) {
        return KernelChoice.choose(name, VectorKernels::new, ScalarKernels::new);
    }
}
