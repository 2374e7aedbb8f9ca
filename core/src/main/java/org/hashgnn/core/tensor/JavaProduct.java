package org.hashgnn.core.tensor;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** The dense product in plain Java, for machines without OpenBLAS, and its reference. */
final class JavaProduct {
    private JavaProduct() {}

    /** Rows and columns of the given ranges of {@code c = op(a) op(b) + beta c}. Each row of the result is summed in an array. */
    static void run(
            Matrix a,
            boolean transposeA,
            Matrix b,
            boolean transposeB,
            Matrix c,
            float beta,
            int fromRow,
            int toRow,
            int fromColumn,
            int toColumn) {
        int inner = transposeA ? a.rows() : a.columns();
        float[] left = new float[inner];
        float[] sums = new float[toColumn - fromColumn];
        float[] right = new float[transposeB ? inner : sums.length];
        for (int i = fromRow; i < toRow; i++) {
            for (int k = 0; k < inner; k++) {
                left[k] = transposeA ? a.get(k, i) : a.get(i, k);
            }
            for (int j = 0; j < sums.length; j++) {
                sums[j] = beta == 0 ? 0 : beta * c.get(i, fromColumn + j);
            }
            if (transposeB) {
                addDots(left, b, fromColumn, right, sums);
            } else {
                addRows(left, b, fromColumn, right, sums);
            }
            MemorySegment.copy(sums, 0, c.segment(), ValueLayout.JAVA_FLOAT, place(c, i, fromColumn), sums.length);
        }
    }

    private static void addDots(float[] left, Matrix b, int fromRow, float[] right, float[] sums) {
        for (int j = 0; j < sums.length; j++) {
            read(b, fromRow + j, 0, right);
            float sum = 0;
            for (int k = 0; k < left.length; k++) {
                sum += left[k] * right[k];
            }
            sums[j] += sum;
        }
    }

    private static void addRows(float[] left, Matrix b, int fromColumn, float[] right, float[] sums) {
        for (int k = 0; k < left.length; k++) {
            read(b, k, fromColumn, right);
            float factor = left[k];
            for (int j = 0; j < sums.length; j++) {
                sums[j] += factor * right[j];
            }
        }
    }

    private static void read(Matrix matrix, int row, int column, float[] target) {
        MemorySegment.copy(
                matrix.segment(), ValueLayout.JAVA_FLOAT, place(matrix, row, column), target, 0, target.length);
    }

    private static long place(Matrix matrix, int row, int column) {
        return ((long) row * matrix.columns() + column) * Float.BYTES;
    }
}
