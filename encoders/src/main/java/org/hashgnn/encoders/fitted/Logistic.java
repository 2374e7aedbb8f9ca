package org.hashgnn.encoders.fitted;

import org.hashgnn.core.model.Initializer;
import org.hashgnn.core.tensor.LogisticFunction;
import org.hashgnn.core.tensor.Matrix;

/**
 * Rows of numbers that are trained pair by pair on the logistic loss of their inner products, by plain stochastic gradient descent: what skip-gram
 * with negative sampling does. Threads that update different rows do not disturb each other.
 */
final class Logistic {
    private final int width;
    private final float[] values;

    /** Rows with drawn values. */
    Logistic(int rows, int width, Initializer initializer, long seed) {
        this.width = width;
        Matrix drawn = Matrix.zeros(Math.max(1, rows), width);
        initializer.fill(drawn, seed);
        this.values = drawn.segment().toArray(java.lang.foreign.ValueLayout.JAVA_FLOAT);
    }

    /**
     * One step for a pair of rows: {@code g = rate (label - sigmoid(a.b))}; {@code pull += g b}, {@code b += g a}. The first row is left to
     * {@link #add}, so that it stays the same for all of its pairs.
     *
     * @param pull what the first row is to be moved by
     */
    void step(int a, Logistic other, int b, float label, float rate, float[] pull) {
        int i = a * width;
        int j = b * width;
        float dot = 0;
        for (int k = 0; k < width; k++) {
            dot += values[i + k] * other.values[j + k];
        }
        float g = rate * (label - (float) LogisticFunction.sigmoid(dot));
        for (int k = 0; k < width; k++) {
            pull[k] += g * other.values[j + k];
            other.values[j + k] += g * values[i + k];
        }
    }

    /** Moves a row by what its pairs pulled, and clears that. */
    void add(int a, float[] pull) {
        int i = a * width;
        for (int k = 0; k < width; k++) {
            values[i + k] += pull[k];
            pull[k] = 0;
        }
    }

    /** A copy of the rows as a matrix. */
    Matrix matrix() {
        Matrix matrix = Matrix.zeros(values.length / width, width);
        matrix.segment().copyFrom(java.lang.foreign.MemorySegment.ofArray(values));
        return matrix;
    }
}
