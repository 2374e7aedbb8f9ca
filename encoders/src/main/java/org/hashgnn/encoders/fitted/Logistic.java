package org.hashgnn.encoders.fitted;

import java.util.function.IntUnaryOperator;
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
     * Skip-gram with negative sampling for one pair of rows: a step towards row b of the other table, one away from each negative, then
     * {@link #add}.
     *
     * @param negatives the number of negatives
     * @param sample gives the row of the n-th negative, or -1 for none
     * @param pull zeros, of the width of a row; zeros again afterwards
     */
    void pair(int a, Logistic other, int b, int negatives, IntUnaryOperator sample, float rate, float[] pull) {
        step(a, other, b, 1, rate, pull);
        for (int n = 0; n < negatives; n++) {
            int negative = sample.applyAsInt(n);
            if (negative >= 0) {
                step(a, other, negative, 0, rate, pull);
            }
        }
        add(a, pull);
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
