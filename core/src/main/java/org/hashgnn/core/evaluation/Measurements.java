package org.hashgnn.core.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an {@link Evaluator} measured. The arrays are shared, not copied.
 *
 * @param users the users that were measured, ascending: all that have a relevant candidate
 * @param means the mean of each metric by its name, in the order of the metrics; 0 where there are no users
 * @param perUser for each metric its value for each of {@code users}, in the same order
 * @param weights for each metric whose mean is weighted, such as a micro metric, how much each of {@code users} counts, {@code sum(weight *
 *     value) / sum(weight)}; a metric that is not there counts all users alike
 */
public record Measurements(
        int[] users, Map<String, Double> means, Map<String, double[]> perUser, Map<String, double[]> weights) {
    /** Keeps the order of the maps and makes them unmodifiable. */
    public Measurements {
        means = Collections.unmodifiableMap(new LinkedHashMap<>(means));
        perUser = Collections.unmodifiableMap(new LinkedHashMap<>(perUser));
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }

    /**
     * The mean of a metric.
     *
     * @throws IllegalArgumentException with the names there are, where it was not measured
     */
    public double mean(String metric) {
        return find(means, metric);
    }

    /**
     * The values of a metric, user by user as in {@link #users()}.
     *
     * @throws IllegalArgumentException with the names there are, where it was not measured
     */
    public double[] values(String metric) {
        return find(perUser, metric);
    }

    private static <T> T find(Map<String, T> map, String metric) {
        T value = map.get(metric);
        if (value == null) {
            throw new IllegalArgumentException("'" + metric + "' was not measured, only " + map.keySet());
        }
        return value;
    }
}
