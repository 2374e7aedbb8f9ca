package org.hashgnn.benchmarks;

import java.lang.foreign.ValueLayout;
import java.util.Random;
import org.hashgnn.core.tensor.Matrix;

/** Random operands, always the same ones. */
final class Operands {
    private Operands() {}

    static Matrix matrix(int rows, int columns) {
        Random random = new Random(31L * rows + columns);
        Matrix matrix = Matrix.zeros(rows, columns);
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                matrix.set(r, c, (float) random.nextGaussian());
            }
        }
        return matrix;
    }

    static int[] indices(int length, int bound) {
        return new Random(length).ints(length, 0, bound).toArray();
    }

    static float[] values(Matrix... matrices) {
        int length = 0;
        for (Matrix matrix : matrices) {
            length += matrix.rows() * matrix.columns();
        }
        float[] values = new float[length];
        int place = 0;
        for (Matrix matrix : matrices) {
            float[] part = matrix.segment().toArray(ValueLayout.JAVA_FLOAT);
            System.arraycopy(part, 0, values, place, part.length);
            place += part.length;
        }
        return values;
    }
}
