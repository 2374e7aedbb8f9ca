package org.hashgnn.experiments.report.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Correction of the p-values of several tests. */
public final class Holm {
    private Holm() {}

    /**
     * Corrects p-values by the step-down method of Holm (Scandinavian Journal of Statistics, 1979): the i-th smallest of m, i from 0, becomes
     * the largest of {@code min(1, p_j (m - j))} over j at most i. A NaN stands for a test that could not be made; it stays and does not count.
     */
    public static double[] corrected(double... p) {
        int[] order = IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] corrected = p.clone();
        double largest = 0;
        for (int i = 0; i < order.length; i++) {
            largest = Math.max(largest, Math.min(1, p[order[i]] * (order.length - i)));
            corrected[order[i]] = largest;
        }
        return corrected;
    }
}
