package org.hashgnn.experiments.report.statistics;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * The test over users: whether the difference between the trainings at hand is more than the choice of users explains. It says nothing about
 * what other seeds would give; that is {@link WelchTest}.
 */
public final class PairedTest {
    private PairedTest() {}

    /**
     * The two-sided p-value of the paired t-test. With {@code d = a - b}, weights w and {@code D = sum(w d) / sum(w)}, the statistic is
     * {@code t = D mean(w) sqrt(n) / sqrt(sum((w (d - D))^2) / (n - 1))} with n - 1 degrees of freedom: the linearised ratio estimator
     * (Cochran, Sampling Techniques, 1977, chapter 6), and the plain paired t-test where all weights are 1.
     *
     * @param a values of users
     * @param b values of the same users
     * @param weights how much each user counts, not negative, their sum positive
     * @return the p-value; 1 where no user differs, 0 where all differ by the same value; NaN for fewer than two users
     */
    public static double p(double[] a, double[] b, double[] weights) {
        int n = a.length;
        if (n < 2) {
            return Double.NaN;
        }
        double weight = 0;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            weight += weights[i];
            sum += weights[i] * (a[i] - b[i]);
        }
        double difference = sum / weight;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double rest = weights[i] * (a[i] - b[i] - difference);
            squares += rest * rest;
        }
        return twoSided(difference * weight / n * Math.sqrt(n), squares / (n - 1), n - 1);
    }

    /** The p-value of {@code distance / sqrt(variance)} under Student's distribution. */
    static double twoSided(double distance, double variance, double freedom) {
        if (distance == 0) {
            return 1;
        }
        return variance == 0
                ? 0
                : 2 * new TDistribution(freedom).cumulativeProbability(-Math.abs(distance) / Math.sqrt(variance));
    }
}
