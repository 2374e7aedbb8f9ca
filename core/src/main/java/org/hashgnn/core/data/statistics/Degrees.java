package org.hashgnn.core.data.statistics;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the interactions are spread over users or over items.
 *
 * @param min the fewest interactions of one
 * @param quartile1 the first quartile
 * @param median the median
 * @param mean the mean
 * @param quartile3 the third quartile
 * @param percentile90 the 90th percentile
 * @param percentile99 the 99th percentile
 * @param max the most interactions of one
 * @param gini the Gini coefficient, 0 for all equal, towards 1 for all with one
 * @param topShare the share of all interactions that belongs to the top 1 %, rounded up to whole users or items
 */
public record Degrees(
        int min,
        double quartile1,
        double median,
        double mean,
        double quartile3,
        double percentile90,
        double percentile99,
        int max,
        double gini,
        double topShare) {

    /**
     * Describes some degrees; all zero where there are none. Quantiles are interpolated between the two nearest (type 7 of Hyndman and
     * Fan, 1996). With degrees {@code d_1 <= .. <= d_n} and sum {@code D}, {@code gini = sum_k (2k - n - 1) d_k / (n D)}. O(n log n).
     */
    public static Degrees of(int[] degrees) {
        int n = degrees.length;
        if (n == 0) {
            return new Degrees(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        }
        int[] sorted = degrees.clone();
        Arrays.sort(sorted);
        long sum = 0;
        double weighted = 0;
        for (int k = 0; k < n; k++) {
            sum += sorted[k];
            weighted += (2.0 * (k + 1) - n - 1) * sorted[k];
        }
        long top = 0;
        for (int k = n - (n + 99) / 100; k < n; k++) {
            top += sorted[k];
        }
        return new Degrees(
                sorted[0],
                quantile(sorted, 0.25),
                quantile(sorted, 0.5),
                (double) sum / n,
                quantile(sorted, 0.75),
                quantile(sorted, 0.9),
                quantile(sorted, 0.99),
                sorted[n - 1],
                sum == 0 ? 0 : weighted / n / sum,
                sum == 0 ? 0 : (double) top / sum);
    }

    /** The figures by name, in order, for a table or JSON. */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("min", min);
        map.put("quartile1", quartile1);
        map.put("median", median);
        map.put("mean", mean);
        map.put("quartile3", quartile3);
        map.put("percentile90", percentile90);
        map.put("percentile99", percentile99);
        map.put("max", max);
        map.put("gini", gini);
        map.put("topShare", topShare);
        return map;
    }

    private static double quantile(int[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int low = (int) place;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
    }
}
