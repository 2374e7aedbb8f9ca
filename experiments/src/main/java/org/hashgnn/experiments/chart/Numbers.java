package org.hashgnn.experiments.chart;

import java.math.BigDecimal;

/** Numbers as text. */
final class Numbers {
    private static final double WHOLE = 1e15;

    private Numbers() {}

    /** Every digit of a value, a whole one without a point. */
    static String exact(double value) {
        return value == Math.rint(value) && Math.abs(value) < WHOLE
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** A multiple of a step, with the decimals that the step has. */
    static String tick(double value, double step) {
        int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, java.math.RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
