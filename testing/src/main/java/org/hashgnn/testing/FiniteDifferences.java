package org.hashgnn.testing;

import java.util.function.DoubleSupplier;
import org.hashgnn.core.tensor.Matrix;

/**
 * Compares a gradient with central differences, entry by entry. The function is computed in floats, so the step is coarse and the bound
 * wide: {@code |difference - gradient| <= 0.02 |gradient| + 0.003 max |gradient|}. An entry that disagrees is compared again with an
 * eighth of the step, because the first step may have crossed the kink of a piecewise linear function.
 */
public final class FiniteDifferences {
    private static final double RELATIVE = 0.02;
    private static final double OF_LARGEST = 0.003;
    private static final double NEARER = 8;

    private FiniteDifferences() {}

    /**
     * Checks the gradient of a function of the values.
     *
     * @param what the name of the values in the failure
     * @param values the arguments of the function; changed entry by entry, and put back
     * @param gradient the gradient to check; must not be all zero
     * @param function computes the function from the current values
     * @param step the distance to either side
     * @throws AssertionError if an entry disagrees, or the gradient is zero or not finite
     */
    public static void check(String what, Matrix values, Matrix gradient, DoubleSupplier function, double step) {
        gradient.requireShape(values.rows(), values.columns());
        double largest = Matrices.largest(gradient);
        if (!(largest > 0) || !Double.isFinite(largest)) {
            throw new AssertionError("the gradient of " + what + " has " + largest + " as its largest value");
        }
        for (int row = 0; row < values.rows(); row++) {
            for (int column = 0; column < values.columns(); column++) {
                double actual = gradient.get(row, column);
                double allowed = RELATIVE * Math.abs(actual) + OF_LARGEST * largest;
                double expected = difference(values, row, column, function, step);
                if (!(Math.abs(expected - actual) <= allowed)) {
                    expected = difference(values, row, column, function, step / NEARER);
                }
                if (!(Math.abs(expected - actual) <= allowed)) {
                    throw new AssertionError("the gradient of " + what + " at (" + row + ", " + column + ") is "
                            + actual + ", but central differences give " + expected + " (largest: " + largest + ")");
                }
            }
        }
    }

    private static double difference(Matrix values, int row, int column, DoubleSupplier function, double step) {
        float value = values.get(row, column);
        float high = (float) (value + step);
        float low = (float) (value - step);
        values.set(row, column, high);
        double above = function.getAsDouble();
        values.set(row, column, low);
        double below = function.getAsDouble();
        values.set(row, column, value);
        return (above - below) / ((double) high - low);
    }
}
