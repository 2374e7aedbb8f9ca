package org.hashgnn.experiments.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hashgnn.experiments.report.statistics.Figure;
import org.hashgnn.experiments.report.statistics.Holm;
import org.hashgnn.experiments.report.statistics.Interval;
import org.hashgnn.experiments.report.statistics.MeanAndDeviation;
import org.hashgnn.experiments.report.statistics.PairedTest;
import org.hashgnn.experiments.report.statistics.Trainings;
import org.hashgnn.experiments.report.statistics.TwoLevelBootstrap;
import org.hashgnn.experiments.report.statistics.WelchTest;
import org.jspecify.annotations.Nullable;

/**
 * How each method of a table differs from the one with the highest mean, at two levels that answer different questions: over users, whether
 * <em>these trainings</em> differ ({@link PairedTest}); over trainings, whether <em>the methods</em> differ ({@link WelchTest}). The p-values
 * of a column are corrected by {@link Holm} over its methods, each level on its own. Intervals are those of {@link TwoLevelBootstrap}.
 */
public final class Significance {
    /** What the columns mean, for the reader of a table. */
    public static final String LEGEND =
            "difference: from the highest mean of the metric. 95 % interval: two-level bootstrap over trainings"
                    + " (seeds) and users. p over users: these trainings, paired t-test. p over trainings: the methods, Welch's t-test. Both p are"
                    + " corrected by Holm over the rows of the metric.";

    private static final List<String> HEAD =
            List.of("metric", "method", "mean", "difference", "95 % interval", "p over users", "p over trainings");

    /**
     * A method on a metric.
     *
     * @param metric the metric
     * @param method the label of the method
     * @param summary its values over trainings
     * @param difference its mean minus the highest one; 0 for the method that has it
     * @param interval the interval of the difference; that of the mean for the method that has the highest
     * @param overUsers the corrected p-value over users; NaN for the method with the highest mean
     * @param overTrainings the corrected p-value over trainings; NaN also if one of the two has a single training
     * @param best whether it has the highest mean
     */
    public record Entry(
            String metric,
            String method,
            MeanAndDeviation summary,
            double difference,
            Interval interval,
            double overUsers,
            double overTrainings,
            boolean best) {
        private List<String> row() {
            return List.of(
                    metric,
                    method,
                    summary.text(),
                    best ? "highest" : Figure.signed(difference),
                    best ? interval.text() : interval.signed(),
                    best ? "" : Figure.p(overUsers),
                    best ? "" : Double.isNaN(overTrainings) ? "n/a (one seed)" : Figure.p(overTrainings));
        }
    }

    private Significance() {}

    /** The entries of a table, metric by metric; none for a metric that fewer than two methods have. */
    public static List<Entry> of(DataGroup group, ReportTable table) {
        List<Method> methods = group.methods().stream()
                .filter(method -> !method.metrics(table.profile(), table.mode()).isEmpty())
                .toList();
        Map<Method, Map<String, Trainings>> values =
                UserValues.of(methods, table.profile(), table.mode(), table.metrics());
        List<Entry> entries = new ArrayList<>();
        for (String metric : table.metrics()) {
            List<Method> measured = methods.stream()
                    .filter(method -> Objects.requireNonNull(values.get(method)).containsKey(metric))
                    .toList();
            if (measured.size() > 1) {
                entries.addAll(entries(
                        metric,
                        measured,
                        measured.stream()
                                .map(method ->
                                        Objects.requireNonNull(method.test(table.profile(), table.mode(), metric)))
                                .toList(),
                        measured.stream()
                                .map(method -> trainings(values.get(method), metric))
                                .toList()));
            }
        }
        return entries;
    }

    private static Trainings trainings(@Nullable Map<String, Trainings> values, String metric) {
        return Objects.requireNonNull(Objects.requireNonNull(values).get(metric));
    }

    private static List<Entry> entries(
            String metric, List<Method> methods, List<MeanAndDeviation> summaries, List<Trainings> trainings) {
        int top = 0;
        for (int i = 1; i < summaries.size(); i++) {
            top = summaries.get(i).mean() > summaries.get(top).mean() ? i : top;
        }
        int count = methods.size();
        double[] overUsers = new double[count];
        double[] overTrainings = new double[count];
        double[] best = trainings.get(top).means();
        for (int i = 0; i < count; i++) {
            boolean self = i == top;
            overUsers[i] = self
                    ? Double.NaN
                    : PairedTest.p(
                            best, trainings.get(i).means(), trainings.get(i).weights());
            overTrainings[i] = self ? Double.NaN : WelchTest.p(summaries.get(top), summaries.get(i));
        }
        double[] users = Holm.corrected(overUsers);
        double[] seeds = Holm.corrected(overTrainings);
        List<Interval> intervals = TwoLevelBootstrap.differences(trainings.get(top), trainings);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(new Entry(
                    metric,
                    methods.get(i).label(),
                    summaries.get(i),
                    summaries.get(i).mean() - summaries.get(top).mean(),
                    i == top ? TwoLevelBootstrap.mean(trainings.get(top)) : intervals.get(i),
                    users[i],
                    seeds[i],
                    i == top));
        }
        return entries;
    }

    /** The entries as a table, its heading first. */
    public static List<List<String>> rows(List<Entry> entries) {
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        entries.forEach(entry -> rows.add(entry.row()));
        return rows;
    }
}
