package org.hashgnn.experiments.report.statistics;

/**
 * The test over trainings: whether two methods differ, each training (seed) being one observation. It says what {@link PairedTest} cannot, that
 * other seeds would most likely give the same sign.
 */
public final class WelchTest {
    private WelchTest() {}

    /**
     * The two-sided p-value of the unequal variances t-test (Welch, Biometrika 1947): {@code t = (m1 - m2) / sqrt(e1 + e2)} with {@code e = s^2
     * / n} and {@code (e1 + e2)^2 / (e1^2 / (n1 - 1) + e2^2 / (n2 - 1))} degrees of freedom.
     *
     * @return the p-value; where neither method varies 1 for equal means and 0 for others; NaN where one of them has a single training or values that are not finite
     */
    public static double p(MeanAndDeviation a, MeanAndDeviation b) {
        if (a.count() < 2 || b.count() < 2) {
            return Double.NaN;
        }
        double first = a.squaredError();
        double second = b.squaredError();
        double error = first + second;
        if (!Double.isFinite(error)) {
            return Double.NaN;
        }
        double freedom = error * error / (first * first / (a.count() - 1) + second * second / (b.count() - 1));
        return PairedTest.twoSided(a.mean() - b.mean(), error, freedom);
    }
}
