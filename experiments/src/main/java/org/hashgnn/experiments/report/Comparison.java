package org.hashgnn.experiments.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hashgnn.core.config.InputException;
import org.hashgnn.experiments.report.statistics.Interval;
import org.hashgnn.experiments.report.statistics.MeanAndDeviation;
import org.hashgnn.experiments.report.statistics.PairedTest;
import org.hashgnn.experiments.report.statistics.Trainings;
import org.hashgnn.experiments.report.statistics.TwoLevelBootstrap;
import org.hashgnn.experiments.report.statistics.WelchTest;

/**
 * Two methods on one metric, at two levels: over the users of these trainings, and over trainings.
 *
 * @param first the mean of the first over trainings; within a training, users count as the metric weighs them
 * @param second that of the second
 * @param interval the 95 % interval of {@code first - second} by the {@link TwoLevelBootstrap}
 * @param wins the users for whom the first is higher, by their means over trainings
 * @param ties the users for whom both are equal
 * @param losses the users for whom the second is higher
 * @param overUsers the p-value of the {@link PairedTest}: is there a difference between these trainings?
 * @param overTrainings the p-value of the {@link WelchTest}: is there a difference between the methods? NaN if one has a single training
 */
public record Comparison(
        double first,
        double second,
        Interval interval,
        long wins,
        long ties,
        long losses,
        double overUsers,
        double overTrainings) {
    /**
     * Compares two methods on one data set by one profile in one mode.
     *
     * @return by metric, those that both have
     * @throws InputException if they were measured on different users; see {@link #requireSameData}
     */
    public static Map<String, Comparison> of(Method a, Method b, String profile, String mode) {
        List<String> metrics = new ArrayList<>(a.metrics(profile, mode));
        metrics.retainAll(b.metrics(profile, mode));
        if (metrics.isEmpty()) {
            return Map.of();
        }
        Map<Method, Map<String, Trainings>> values = UserValues.of(List.of(a, b), profile, mode, metrics);
        Map<String, Trainings> first = Objects.requireNonNull(values.get(a));
        Map<String, Trainings> second = Objects.requireNonNull(values.get(b));
        Map<String, Comparison> comparisons = new LinkedHashMap<>();
        for (String metric : metrics) {
            comparisons.put(
                    metric,
                    of(
                            Objects.requireNonNull(first.get(metric)),
                            Objects.requireNonNull(second.get(metric)),
                            WelchTest.p(summary(a, profile, mode, metric), summary(b, profile, mode, metric))));
        }
        return comparisons;
    }

    /**
     * Refuses to compare figures on different data: they are about other users and items.
     *
     * @throws InputException if there is more than one data set
     */
    public static void requireSameData(GroupedRuns runs) {
        if (runs.groups().size() > 1) {
            throw new InputException("the runs were trained on different data: "
                    + String.join(
                            ", ",
                            runs.groups().stream().map(Comparison::described).toList())
                    + ". Their figures are about different users and items, so they cannot be compared; give runs of one data set"
                    + " and split");
        }
    }

    private static String described(DataGroup group) {
        return group.runs().getFirst().folder().root() + " on " + group.label() + " ("
                + group.sha256().substring(0, Math.min(8, group.sha256().length())) + ")";
    }

    static Comparison of(Trainings a, Trainings b, double overTrainings) {
        double[] first = a.means();
        double[] second = b.means();
        long wins = 0;
        long ties = 0;
        for (int i = 0; i < first.length; i++) {
            wins += first[i] > second[i] ? 1 : 0;
            ties += first[i] == second[i] ? 1 : 0;
        }
        return new Comparison(
                a.mean(),
                b.mean(),
                TwoLevelBootstrap.differences(b, List.of(a)).getFirst(),
                wins,
                ties,
                first.length - wins - ties,
                PairedTest.p(first, second, a.weights()),
                overTrainings);
    }

    private static MeanAndDeviation summary(Method method, String profile, String mode, String metric) {
        return Objects.requireNonNull(method.test(profile, mode, metric));
    }
}
