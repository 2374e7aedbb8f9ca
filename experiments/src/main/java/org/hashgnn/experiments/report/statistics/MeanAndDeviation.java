package org.hashgnn.experiments.report.statistics;

import java.util.Collection;

/**
 * Mean and spread of the values of one metric, as a rule one for each training.
 *
 * @param mean the mean
 * @param deviation the standard deviation of the sample, {@code sqrt(sum (x - mean)^2 / (count - 1))}; 0 for a single value
 * @param count the number of values
 */
public record MeanAndDeviation(double mean, double deviation, int count) {
    /** The summary of at least one value. */
    public static MeanAndDeviation of(Collection<Double> values) {
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        double deviation = values.size() < 2 ? 0 : Math.sqrt(squares / (values.size() - 1));
        return new MeanAndDeviation(mean, deviation, values.size());
    }

    /** {@code 0.4000 ± 0.1414}; the mean alone for a single value. */
    public String text() {
        return count < 2 ? Figure.of(mean) : Figure.of(mean) + " ± " + Figure.of(deviation);
    }

    /** The estimated variance of the mean. */
    double squaredError() {
        return deviation * deviation / count;
    }
}
