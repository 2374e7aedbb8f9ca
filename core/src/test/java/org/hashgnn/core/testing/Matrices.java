package org.hashgnn.core.testing;

import java.lang.foreign.ValueLayout;
import org.hashgnn.core.model.NormalInitializer;
import org.hashgnn.core.tensor.Matrix;

/** Matrices for tests. */
public final class Matrices {
    private Matrices() {}

    /** Normal values with the given deviation. */
    public static Matrix normal(int rows, int columns, double deviation, long seed) {
        Matrix matrix = Matrix.zeros(rows, columns);
        new NormalInitializer(deviation).fill(matrix, seed);
        return matrix;
    }

    /** A copy of all values, row by row. */
    public static float[] values(Matrix matrix) {
        return matrix.segment().toArray(ValueLayout.JAVA_FLOAT);
    }

    /** {@code sum over all places of a * b}, in double. */
    public static double inner(Matrix a, Matrix b) {
        float[] left = values(a);
        float[] right = values(b);
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += (double) left[i] * right[i];
        }
        return sum;
    }

    /** The largest absolute value. */
    public static double largest(Matrix matrix) {
        double largest = 0;
        for (float value : values(matrix)) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
