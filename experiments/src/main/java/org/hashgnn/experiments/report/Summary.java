package org.hashgnn.experiments.report;

import java.util.Collection;
import java.util.Locale;

/**
 * Some values of one measure.
 *
 * @param mean their mean
 * @param deviation their standard deviation, of the sample; 0 for a single value
 * @param count how many there are
 */
public record Summary(double mean, double deviation, int count) {
    /** The summary of at least one value. */
    public static Summary of(Collection<Double> values) {
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        double deviation = values.size() < 2 ? 0 : Math.sqrt(squares / (values.size() - 1));
        return new Summary(mean, deviation, values.size());
    }

    /** {@code 0.4000 ± 0.1414}; the mean alone for a single value. */
    public String text() {
        return count < 2
                ? String.format(Locale.ROOT, "%.4f", mean)
                : String.format(Locale.ROOT, "%.4f ± %.4f", mean, deviation);
    }
}
