package org.hashgnn.experiments.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hashgnn.experiments.report.statistics.MeanAndDeviation;
import org.jspecify.annotations.Nullable;

/**
 * A table of methods by metrics.
 *
 * @param data what the data set is called
 * @param profile whose definitions of the metrics
 * @param mode the way of searching
 * @param metrics the columns
 * @param rows the methods, in the order of the runs
 * @param baselines what needs no model, by the same metrics: no row is marked or tested against them
 */
public record ReportTable(
        String data, String profile, String mode, List<String> metrics, List<Row> rows, List<Row> baselines) {
    /**
     * A method, or a baseline: the summary of no training.
     *
     * @param method its label
     * @param cells one for each metric; {@code null} if it was not measured
     */
    public record Row(String method, List<@Nullable MeanAndDeviation> cells) {}

    /** A table for each profile and mode that was measured on a data set and is asked for, without those that have no metric. */
    public static List<ReportTable> of(DataGroup group, ReportFilter filter) {
        Map<String, Set<String>> modes = new LinkedHashMap<>();
        group.runs()
                .forEach(run -> run.result()
                        .metrics()
                        .forEach((profile, mode, measured) -> modes.computeIfAbsent(
                                        profile, key -> new LinkedHashSet<>())
                                .add(mode)));
        List<ReportTable> tables = new ArrayList<>();
        modes.forEach((profile, names) -> names.stream()
                .filter(mode -> filter.takes(profile, mode))
                .map(mode -> table(group, profile, mode, filter))
                .filter(table -> !table.metrics().isEmpty())
                .forEach(tables::add));
        return tables;
    }

    private static ReportTable table(DataGroup group, String profile, String mode, ReportFilter filter) {
        Set<String> metrics = new LinkedHashSet<>();
        List<Method> measured = group.methods().stream()
                .filter(method -> !method.metrics(profile, mode).isEmpty())
                .toList();
        measured.forEach(method -> metrics.addAll(method.metrics(profile, mode)));
        metrics.removeIf(metric -> !filter.takes(metric));
        List<Row> rows = new ArrayList<>();
        for (Method method : measured) {
            List<@Nullable MeanAndDeviation> cells = new ArrayList<>();
            metrics.forEach(metric -> cells.add(method.test(profile, mode, metric)));
            rows.add(new Row(method.label(), cells));
        }
        List<String> columns = List.copyOf(metrics);
        return new ReportTable(
                group.label(), profile, mode, columns, rows, BaselineRows.of(measured, profile, columns));
    }

    /** Data set, profile and mode. */
    public String title() {
        return data + ", " + profile + ", " + mode;
    }

    /** The methods, and after them the baselines. */
    public List<Row> allRows() {
        return Stream.concat(rows.stream(), baselines.stream()).toList();
    }

    /** The cells of a column. */
    List<@Nullable MeanAndDeviation> column(int column) {
        List<@Nullable MeanAndDeviation> cells = new ArrayList<>();
        rows.forEach(row -> cells.add(row.cells().get(column)));
        return cells;
    }

    /** The marks of a column, one for each method and each baseline. */
    public List<Mark> marks(int column) {
        List<Mark> marks = new ArrayList<>(Mark.of(column(column)));
        baselines.forEach(baseline -> marks.add(Mark.NONE));
        return marks;
    }
}
