package org.hashgnn.experiments.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.inference.TTest;

/** Whether differences between two methods over the same users are more than chance. */
public final class PairedTest {
    private PairedTest() {}

    /**
     * The two-sided p-value of the paired t-test: that the mean of {@code a - b} is zero. 1 where the values do not differ at all. With
     * thousands of users the mean is normal whatever the values are.
     *
     * @param a values of at least two users
     * @param b those of the same users
     */
    public static double p(double[] a, double[] b) {
        return Arrays.equals(a, b) ? 1 : new TTest().pairedTTest(a, b);
    }

    /**
     * Corrects the p-values of several tests by the step-down method of Holm (Scandinavian Journal of Statistics, 1979): the i-th smallest
     * of m times {@code m - i + 1}, never below the one before, at most 1.
     */
    public static double[] holm(double[] p) {
        int[] order = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] corrected = new double[p.length];
        double largest = 0;
        for (int i = 0; i < order.length; i++) {
            largest = Math.max(largest, Math.min(1, p[order[i]] * (p.length - i)));
            corrected[order[i]] = largest;
        }
        return corrected;
    }
}
