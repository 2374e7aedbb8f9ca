package org.hashgnn.experiments.report;

import java.util.List;
import java.util.Map;

/**
 * Two methods on one measure, user by user.
 *
 * @param first the mean of the first
 * @param second the mean of the second
 * @param wins the users for whom the first is higher
 * @param ties those for whom both are equal
 * @param losses those for whom the second is higher
 * @param p the p-value of the paired t-test
 */
public record Comparison(double first, double second, long wins, long ties, long losses, double p) {
    /** Compares the values of the users that both have. */
    static Comparison of(Map<String, Double> a, Map<String, Double> b) {
        double[] first =
                a.keySet().stream().filter(b::containsKey).mapToDouble(a::get).toArray();
        double[] second =
                a.keySet().stream().filter(b::containsKey).mapToDouble(b::get).toArray();
        long wins = 0;
        long ties = 0;
        double sumFirst = 0;
        double sumSecond = 0;
        for (int i = 0; i < first.length; i++) {
            wins += first[i] > second[i] ? 1 : 0;
            ties += first[i] == second[i] ? 1 : 0;
            sumFirst += first[i];
            sumSecond += second[i];
        }
        return new Comparison(
                sumFirst / first.length,
                sumSecond / first.length,
                wins,
                ties,
                first.length - wins - ties,
                PairedTest.p(first, second));
    }

    /** Compares two runs on one measure. */
    public static Comparison of(FinishedRun a, FinishedRun b, String profile, String mode, String metric) {
        return of(UserValues.of(List.of(a), profile, mode, metric), UserValues.of(List.of(b), profile, mode, metric));
    }
}
