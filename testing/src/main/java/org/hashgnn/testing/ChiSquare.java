package org.hashgnn.testing;

/**
 * Pearson's chi-square test of counts against weights, with one false alarm in a million. The samples under test are keyed, so that a test which passes
 * once passes always.
 */
public final class ChiSquare {
    private static final double NORMAL_QUANTILE = 4.753;

    private ChiSquare() {}

    /**
     * Checks that counts fit weights, which need not add up to one.
     *
     * @throws AssertionError if they do not fit, or if a category without weight was sampled
     */
    public static void check(long[] counts, double[] weights) {
        double total = 0;
        double drawn = 0;
        int categories = 0;
        for (int i = 0; i < weights.length; i++) {
            total += weights[i];
            drawn += counts[i];
            categories += weights[i] > 0 ? 1 : 0;
        }
        double statistic = 0;
        for (int i = 0; i < weights.length; i++) {
            double expected = drawn * weights[i] / total;
            if (weights[i] == 0 && counts[i] > 0) {
                throw new AssertionError("category " + i + " has no weight, but was drawn " + counts[i] + " times");
            }
            if (weights[i] > 0) {
                statistic += (counts[i] - expected) * (counts[i] - expected) / expected;
            }
        }
        double bound = categories == 1 ? 0 : quantile(categories - 1);
        if (!(statistic <= bound)) {
            throw new AssertionError("chi-square is " + statistic + " with " + (categories - 1)
                    + " degrees of freedom; at most " + bound + " was expected");
        }
    }

    /** The approximation of Wilson and Hilferty (1931). */
    private static double quantile(int freedom) {
        double spread = 2.0 / (9.0 * freedom);
        double root = 1 - spread + NORMAL_QUANTILE * Math.sqrt(spread);
        return freedom * root * root * root;
    }
}
