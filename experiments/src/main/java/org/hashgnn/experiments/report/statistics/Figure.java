package org.hashgnn.experiments.report.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Measured values as text for people: four decimals, or three significant digits where four decimals would hide a small value. */
public final class Figure {
    private static final double FEW_DIGITS = 0.001;
    private static final double VERY_SMALL = 1e-6;
    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_EVEN);

    private Figure() {}

    /** {@code 0.2342}, {@code 0.000345}, {@code 2.31e-09}, {@code 0}. */
    public static String of(double value) {
        double size = Math.abs(value);
        if (value == 0) {
            return "0";
        }
        if (!(size < FEW_DIGITS)) {
            return String.format(Locale.ROOT, "%.4f", value);
        }
        return size < VERY_SMALL
                ? String.format(Locale.ROOT, "%.2e", value)
                : new BigDecimal(value).round(THREE).stripTrailingZeros().toPlainString();
    }

    /** As {@link #of}, with the sign of a positive value. */
    public static String signed(double value) {
        return value > 0 ? "+" + of(value) : of(value);
    }

    /** A p-value: four decimals, {@code <0.0001} below them. */
    public static String p(double p) {
        return p < 0.0001 ? "<0.0001" : String.format(Locale.ROOT, "%.4f", p);
    }
}
