package org.hashgnn.testing;

import java.lang.foreign.ValueLayout;
import org.hashgnn.core.model.NormalInitializer;
import org.hashgnn.core.tensor.Matrix;

/** Matrices for tests, and their values. */
public final class Matrices {
    private Matrices() {}

    /** Returns a matrix of normal values with mean 0 and the given standard deviation. */
    public static Matrix normal(int rows, int columns, double deviation, long seed) {
        Matrix matrix = Matrix.zeros(rows, columns);
        new NormalInitializer(deviation).fill(matrix, seed);
        return matrix;
    }

    /** Returns a copy of all values, row by row. */
    public static float[] values(Matrix matrix) {
        return matrix.segment().toArray(ValueLayout.JAVA_FLOAT);
    }

    /** Returns the inner product of two matrices of one shape, {@code sum over all entries of a * b}, in double. */
    public static double inner(Matrix a, Matrix b) {
        float[] left = values(a);
        float[] right = values(b);
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += (double) left[i] * right[i];
        }
        return sum;
    }

    /** Returns the largest absolute value. */
    public static double largest(Matrix matrix) {
        double largest = 0;
        for (float value : values(matrix)) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
