package org.hashgnn.core.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Every vector kernel on one, two and three threads beside its scalar twin on one, on odd sizes. */
final class KernelsTest {
    private static final int[] COLUMNS = {1, 3, 7, 16, 17, 33, 64, 68, 120, 128, 130, 150};
    private static final int[] ROWS = {0, 1, 601};

    static final List<Arguments> SIZES = sizes();

    private static List<Arguments> sizes() {
        List<Arguments> sizes = new ArrayList<>();
        for (int rows : ROWS) {
            for (int columns : COLUMNS) {
                sizes.add(Arguments.of(rows, columns));
            }
        }
        return sizes;
    }

    /** Runs the work on the scalar and on every other way to compute, with a fresh operand each, and compares what it did to it. */
    private static void same(Matrix target, double tolerance, Work work) {
        Matrix expected = target.copy();
        try (Compute reference = Compute.of(1, new ScalarKernels())) {
            work.run(reference, expected);
        }
        Stream.of(1, 2, 3).forEach(threads -> {
            Matrix actual = target.copy();
            try (Compute compute = Compute.of(threads, new VectorKernels())) {
                work.run(compute, actual);
            }
            Sample.assertClose(actual, expected, tolerance, "vector kernels on " + threads + " threads");
        });
    }

    @FunctionalInterface
    private interface Work {
        void run(Compute compute, Matrix target);
    }

    @ParameterizedTest
    @FieldSource("SIZES")
    void sparseProduct(int rows, int columns) {
        SparseMatrix a = Sample.sparse(rows, 37, 1);
        Matrix x = Sample.matrix(37, columns, 2);
        Matrix y = Sample.matrix(rows, columns, 3);
        same(y, 1e-4, (compute, target) -> compute.multiply(a, x, target, false));
        same(y, 1e-4, (compute, target) -> compute.multiply(a, x, target, true));
        SparseMatrix picked = a.selectRows(Sample.indices(rows, Math.max(rows, 1), 4), rows);
        same(y, 1e-4, (compute, target) -> compute.multiply(picked, x, target, false));
    }

    @ParameterizedTest
    @FieldSource("SIZES")
    void gather(int rows, int columns) {
        Matrix table = Sample.matrix(41, columns, 4);
        int[] index = Sample.indices(rows + 5, 41, 5);
        same(Sample.matrix(rows, columns, 6), 0, (compute, target) -> compute.gather(table, index, target));
    }

    @ParameterizedTest
    @FieldSource("SIZES")
    void scatterAdd(int rows, int columns) {
        Matrix added = Sample.matrix(rows, columns, 7);
        int[] index = Sample.indices(rows, 11, 8);
        same(Sample.matrix(11, columns, 9), 0, (compute, target) -> compute.scatterAdd(added, index, target));
    }

    @ParameterizedTest
    @FieldSource("SIZES")
    void activations(int rows, int columns) {
        Matrix x = Sample.matrix(rows, columns, 10);
        Matrix bias = Sample.matrix(1, columns, 11);
        Matrix gradient = Sample.matrix(rows, columns, 12);
        for (Activation f : Activation.values()) {
            same(x, 3e-7, (compute, target) -> compute.activate(f, target, bias));
            same(x, 3e-7, (compute, target) -> compute.activate(f, target, null));
            same(gradient, 1e-5, (compute, target) -> compute.activateBackward(f, x, target));
        }
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void activationsOfExtremes(Activation f) {
        Matrix x = Matrix.of(new float[][] {
            {Float.NEGATIVE_INFINITY, -1e30f, -100, -20, -9, -1e-3f, -1e-20f, 0, 1e-20f, 1e-3f, 9, 20, 100, 1e30f},
            {Float.NaN, 0.34f, 0.35f, -0.34f, -0.35f, 0.17f, 5, -5, 1, -1, 2, -2, 3, Float.POSITIVE_INFINITY}
        });
        same(x, 2e-7, (compute, target) -> compute.activate(f, target, null));
    }

    @ParameterizedTest
    @FieldSource("SIZES")
    void scale(int rows, int columns) {
        Matrix x = Sample.matrix(rows, columns, 33);
        same(Sample.matrix(rows, columns, 34), 0, (compute, target) -> compute.scale(x, -0.7f, target));
        same(x, 0, (compute, target) -> compute.scale(target, 1.3f, target));
    }

    /** The operations with one plain form, on one, two and three threads beside loops over single values. */
    @ParameterizedTest
    @FieldSource("SIZES")
    void columns(int rows, int columns) {
        int first = columns / 3;
        int end = columns - columns / 4;
        Matrix before = Sample.matrix(rows, columns, 35);
        Matrix source = Sample.matrix(rows, columns + 5, 36);
        Matrix filled = before.copy();
        Matrix copied = before.copy();
        Matrix turned = Matrix.zeros(end, Math.max(rows, 1));
        for (int r = 0; r < rows; r++) {
            for (int c = first; c < end; c++) {
                filled.set(r, c, -2.5f);
                copied.set(r, c, source.get(r, c - first + 3));
            }
            for (int c = 0; c < end; c++) {
                turned.set(c, r, before.get(r, c));
            }
        }
        for (int threads = 1; threads <= 3; threads++) {
            try (Compute compute = Compute.of(threads)) {
                Matrix x = before.copy();
                compute.fillColumns(x, first, end, -2.5f);
                Sample.assertClose(x, filled, 0, "filled");
                x.copyFrom(before);
                compute.copyColumns(source, 3, x, first, end - first);
                Sample.assertClose(x, copied, 0, "copied");
                if (rows > 0) {
                    Matrix y = Sample.matrix(end, rows, 37);
                    compute.transpose(before, y);
                    Sample.assertClose(y, turned, 0, "turned");
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("SIZES")
    void addInPlace(int rows, int columns) {
        Matrix x = Sample.matrix(rows, columns, 13);
        same(Sample.matrix(rows, columns, 14), 1e-6, (compute, target) -> compute.addInPlace(target, -0.7f, x));
    }

    @ParameterizedTest
    @FieldSource("SIZES")
    void dotProduct(int rows, int columns) {
        Matrix a = Sample.matrix(rows, columns, 15);
        Matrix b = Sample.matrix(rows * 3, columns, 16);
        same(Matrix.zeros(1, rows * 3 + 1), 1e-4, (compute, target) -> {
            float[] dots = new float[rows * 3];
            compute.dotProduct(a, b, dots);
            for (int i = 0; i < dots.length; i++) {
                target.set(0, i, dots[i]);
            }
        });
    }

    @ParameterizedTest
    @FieldSource("SIZES")
    void dotProductBackward(int rows, int columns) {
        Matrix a = Sample.matrix(rows, columns, 17);
        Matrix b = Sample.matrix(rows * 3, columns, 18);
        float[] slopes = Sample.floats(rows * 3, 19);
        Matrix da = Sample.matrix(rows, columns, 20);
        Matrix db = Sample.matrix(rows * 3, columns, 21);
        same(da, 1e-5, (compute, target) -> compute.dotProductBackward(a, b, slopes, target, db.copy()));
        same(db, 1e-5, (compute, target) -> compute.dotProductBackward(a, b, slopes, da.copy(), target));
    }

    @ParameterizedTest
    @FieldSource("SIZES")
    void sums(int rows, int columns) {
        Matrix x = Sample.matrix(rows * 7, columns, 22);
        same(Sample.matrix(1, columns, 23), 1e-3, (compute, target) -> compute.addRowSum(x, target));
        try (Compute scalar = Compute.of(1, new ScalarKernels());
                Compute vector = Compute.of(2, new VectorKernels())) {
            double expected = scalar.sumOfSquares(x);
            assertThat(vector.sumOfSquares(x)).isCloseTo(expected, within(1e-9 * Math.max(expected, 1)));
        }
    }

    @ParameterizedTest
    @FieldSource("SIZES")
    void adam(int rows, int columns) {
        AdamStep step = new AdamStep(0.01, 0.8, 0.95, 1e-3, 0.1, 3);
        Matrix value = Sample.matrix(rows, columns, 24);
        Matrix gradient = Sample.matrix(rows, columns, 25);
        Matrix first = Sample.matrix(rows, columns, 26);
        Matrix second = Sample.matrix(rows, columns, 27);
        for (int i = 0; i < rows * columns; i++) {
            second.set(i / columns, i % columns, Math.abs(second.get(i / columns, i % columns)));
        }
        int[] some = java.util.stream.IntStream.range(0, rows)
                .filter(r -> r % 3 == 1)
                .toArray();
        int[][] choices = {null, some};
        for (int[] which : choices) {
            int count = which == null ? 0 : which.length;
            same(
                    value,
                    1e-5,
                    (compute, target) ->
                            compute.adam(step, target, gradient.copy(), first.copy(), second.copy(), which, count));
            same(
                    gradient,
                    0,
                    (compute, target) ->
                            compute.adam(step, value.copy(), target, first.copy(), second.copy(), which, count));
            same(
                    first,
                    1e-6,
                    (compute, target) ->
                            compute.adam(step, value.copy(), gradient.copy(), target, second.copy(), which, count));
            same(
                    second,
                    1e-6,
                    (compute, target) ->
                            compute.adam(step, value.copy(), gradient.copy(), first.copy(), target, which, count));
        }
    }

    @ParameterizedTest
    @FieldSource("SIZES")
    void exponentialSums(int rows, int columns) {
        sums(rows, columns, (compute, x, sums) -> compute.exponentialSums(x, sums, new float[rows]));
    }

    @ParameterizedTest
    @FieldSource("SIZES")
    void sigmoidSums(int rows, int columns) {
        sums(rows, columns, Compute::sigmoidSums);
    }

    @FunctionalInterface
    private interface Sums {
        void run(Compute compute, Matrix x, double[] sums);
    }

    /** Compares the sums with plain ones, and then the rows over their sums, as large ones differ in large numbers. */
    private static void sums(int rows, int columns, Sums work) {
        Matrix x = Sample.matrix(rows, columns, 31);
        if (rows > 5) {
            x.set(3, 0, -1000);
            x.set(4, columns / 2, 60);
            x.set(5, columns - 1, 1000);
        }
        same(x, 1e-5, (compute, target) -> {
            double[] sums = new double[rows];
            float[] shares = new float[rows];
            work.run(compute, target, sums);
            for (int r = 0; r < rows; r++) {
                double expected = 0;
                for (int c = 0; c < columns; c++) {
                    expected += target.get(r, c);
                }
                assertThat(sums[r]).isCloseTo(expected, within(1e-5 * (1 + expected)));
                shares[r] = (float) (1 / (1 + sums[r]));
            }
            compute.scaleRows(target, shares);
        });
    }

    @ParameterizedTest
    @FieldSource("SIZES")
    void rowFactors(int rows, int columns) {
        Matrix y = Sample.matrix(rows, columns, 32);
        float[] factors = new float[rows + 2];
        for (int r = 0; r < factors.length; r++) {
            factors[r] = 0.3f * r - 1;
        }
        same(y, 1e-4, (compute, target) -> compute.scaleRows(target, factors));
        same(y, 1e-4, (compute, target) -> compute.scaleSigmoidSlopes(target, factors));
    }
}
