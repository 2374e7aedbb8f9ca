package org.hashgnn.experiments.report.statistics;

/** An interval of a figure. */
public record Interval(double low, double high) {
    /** {@code [0.2330, 0.2351]}. */
    public String text() {
        return "[" + Figure.of(low) + ", " + Figure.of(high) + "]";
    }

    /** {@code [-0.0012, +0.0034]}. */
    public String signed() {
        return "[" + Figure.signed(low) + ", " + Figure.signed(high) + "]";
    }
}
