package org.hashgnn.core.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Random;

/** Random operands for the tests of the kernels. */
final class Sample {
    private Sample() {}

    static Matrix matrix(int rows, int columns, long seed) {
        Random random = new Random(seed);
        Matrix matrix = Matrix.zeros(rows, columns);
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                matrix.set(r, c, (float) random.nextGaussian());
            }
        }
        return matrix;
    }

    /** Every third row is empty, row 1 is long, some columns are hit more than once. */
    static SparseMatrix sparse(int rows, int columns, long seed) {
        Random random = new Random(seed);
        int[] offsets = new int[rows + 1];
        for (int r = 0; r < rows; r++) {
            int length = r % 3 == 0 || columns == 0 ? 0 : r == 1 ? 150 : random.nextInt(6);
            offsets[r + 1] = offsets[r] + length;
        }
        int[] indices = new int[offsets[rows]];
        float[] values = new float[offsets[rows]];
        for (int e = 0; e < indices.length; e++) {
            indices[e] = random.nextInt(columns);
            values[e] = (float) random.nextGaussian();
        }
        return new SparseMatrix(rows, columns, offsets, indices, values);
    }

    static int[] indices(int length, int bound, long seed) {
        return new Random(seed).ints(length, 0, bound).toArray();
    }

    static float[] floats(int length, long seed) {
        Random random = new Random(seed);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    /** Compares without a list of differences, whose making takes quadratic time. */
    static void assertClose(Matrix actual, Matrix expected, double tolerance, String what) {
        float[] left = values(actual);
        float[] right = values(expected);
        assertThat(left).as(what).hasSameSizeAs(right);
        for (int i = 0; i < left.length; i++) {
            boolean close = Float.compare(left[i], right[i]) == 0 || Math.abs(left[i] - right[i]) <= tolerance;
            if (!close) {
                fail(
                        "%s: %s instead of %s at (%d, %d)",
                        what, left[i], right[i], i / actual.columns(), i % actual.columns());
            }
        }
    }

    static float[] values(Matrix matrix) {
        return matrix.segment().toArray(java.lang.foreign.ValueLayout.JAVA_FLOAT);
    }
}
