package org.hashgnn.experiments.chart;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A linear axis between two round numbers, with ticks at multiples of a step of 1, 2 or 5 times a power of ten.
 *
 * @param low where it begins, a multiple of the step
 * @param step from tick to tick
 * @param count the number of steps, at least 1
 */
record Axis(double low, double step, int count) {
    private static final int ABOUT = 5;
    private static final double SLACK = 1e-6;
    private static final double[] ROUND = {1, 2, 5, 10};

    /** The shortest such axis around all values, with about {@value #ABOUT} steps; 0 to 1 where there are none. */
    static Axis around(DoubleStream values) {
        var range = values.summaryStatistics();
        if (range.getCount() == 0) {
            return new Axis(0, 0.2, ABOUT);
        }
        double width = range.getMax() - range.getMin();
        double single = range.getMax() == 0 ? 1 : Math.abs(range.getMax());
        double rough = (width > 0 ? width : single) / ABOUT;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = DoubleStream.of(ROUND)
                .map(factor -> factor * power)
                .filter(round -> round >= rough * (1 - SLACK))
                .findFirst()
                .orElse(10 * power);
        long first = (long) Math.floor(range.getMin() / step + SLACK);
        long last = (long) Math.ceil(range.getMax() / step - SLACK);
        return new Axis(first * step, step, (int) Math.max(1, last - first));
    }

    /** The same from 0 on, where the values are not far from it: none negative, the least below half the greatest. */
    static Axis nearZero(double[] values) {
        var range = DoubleStream.of(values).summaryStatistics();
        boolean near = range.getCount() > 0 && range.getMin() >= 0 && range.getMin() < range.getMax() / 2;
        return around(
                near ? DoubleStream.concat(DoubleStream.of(0), DoubleStream.of(values)) : DoubleStream.of(values));
    }

    /** Where it ends. */
    double high() {
        return low + count * step;
    }

    /** The ticks, ends included. */
    double[] ticks() {
        return IntStream.rangeClosed(0, count).mapToDouble(i -> low + i * step).toArray();
    }

    /** What a tick is labelled with. */
    String label(double tick) {
        return Numbers.tick(tick, step);
    }

    /** Where a value stands between two places on the page. */
    double place(double value, double from, double to) {
        return from + (to - from) * (value - low) / (high() - low);
    }
}
