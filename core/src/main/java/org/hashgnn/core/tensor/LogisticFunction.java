package org.hashgnn.core.tensor;

/** The logistic function and its integral, for single values. */
public final class LogisticFunction {
    private LogisticFunction() {}

    /** Returns {@code 1 / (1 + e^-x)}. */
    public static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** Returns {@code ln(1 + e^x) = -ln(sigmoid(-x))} without overflow, to 2e-16. */
    public static double softplus(double x) {
        return Math.max(x, 0) + Math.log(1 + Math.exp(-Math.abs(x)));
    }
}
