package org.hashgnn.experiments.chart;

/**
 * A value of a chart.
 *
 * @param x where it stands; in a {@link BarChart} the index of its category
 * @param y the value
 * @param deviation its standard deviation over runs; 0 where there is none
 */
public record Point(double x, double y, double deviation) {
    /** A value without deviation. */
    public Point(double x, double y) {
        this(x, y, 0);
    }

    boolean isFinite() {
        return Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(deviation);
    }
}
