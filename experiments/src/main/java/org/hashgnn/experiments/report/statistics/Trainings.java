package org.hashgnn.experiments.report.statistics;

import java.util.List;

/**
 * The values of one metric of the trainings of one method, over the same users.
 *
 * @param values for each training a value for each user; at least one training
 * @param weights how much each user counts: 1, or the number of its relevant items for a micro metric
 */
public record Trainings(List<double[]> values, double[] weights) {
    /** The value of each user, the mean over the trainings. */
    public double[] means() {
        double[] means = new double[weights.length];
        for (double[] training : values) {
            for (int i = 0; i < means.length; i++) {
                means[i] += training[i] / values.size();
            }
        }
        return means;
    }

    /** The weighted mean over users of some values, {@code sum(w v) / sum(w)}. */
    public double mean(double[] ofUsers) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * ofUsers[i];
            weight += weights[i];
        }
        return sum / weight;
    }

    /** The weighted mean over users and trainings. */
    public double mean() {
        return mean(means());
    }
}
