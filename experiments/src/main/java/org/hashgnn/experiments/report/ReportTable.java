package org.hashgnn.experiments.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table of methods by measures.
 *
 * @param group the data set, as the folder of the runs is called
 * @param profile whose definitions of the metrics
 * @param mode the way of searching
 * @param metrics the columns
 * @param rows the methods, in the order of the runs
 */
public record ReportTable(String group, String profile, String mode, List<String> metrics, List<Row> rows) {
    /**
     * One method.
     *
     * @param method its name
     * @param cells one for each metric; {@code null} where it was not measured
     */
    public record Row(String method, List<@Nullable Summary> cells) {}

    /** What a table is of. */
    private record Key(String group, String profile, String mode) {}

    /**
     * A table for each group, profile and mode that occurs, methods being runs of one name with several seeds.
     *
     * @param filter what is asked for
     */
    public static List<ReportTable> of(List<FinishedRun> runs, ReportFilter filter) {
        Map<Key, Map<String, Map<String, List<Double>>>> values = new LinkedHashMap<>();
        for (FinishedRun run : runs) {
            run.result()
                    .metrics()
                    .forEach((profile, modes) -> modes.forEach((mode, metrics) -> {
                        if (filter.takes(profile, mode)) {
                            Map<String, List<Double>> method = values.computeIfAbsent(
                                            new Key(run.group(), profile, mode), key -> new LinkedHashMap<>())
                                    .computeIfAbsent(run.result().name(), name -> new LinkedHashMap<>());
                            metrics.forEach((metric, value) -> {
                                if (filter.takes(metric)) {
                                    method.computeIfAbsent(metric, name -> new ArrayList<>())
                                            .add(value);
                                }
                            });
                        }
                    }));
        }
        return values.entrySet().stream()
                .map(entry -> table(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static ReportTable table(Key key, Map<String, Map<String, List<Double>>> methods) {
        List<String> metrics = methods.values().stream()
                .flatMap(method -> method.keySet().stream())
                .distinct()
                .toList();
        List<Row> rows = new ArrayList<>();
        methods.forEach((method, values) -> {
            List<@Nullable Summary> cells = new ArrayList<>();
            for (String metric : metrics) {
                List<Double> found = values.get(metric);
                cells.add(found == null ? null : Summary.of(found));
            }
            rows.add(new Row(method, cells));
        });
        return new ReportTable(key.group(), key.profile(), key.mode(), metrics, rows);
    }

    /** What it is of. */
    public String title() {
        return group + ", " + profile + ", " + mode;
    }

    /** The place of a method in a column: 1 for the best mean, 2 for the second best, 0 for all others; equal means share a place. */
    public int place(int row, int column) {
        Summary own = rows.get(row).cells().get(column);
        if (own == null) {
            return 0;
        }
        List<Double> best = rows.stream()
                .map(other -> other.cells().get(column))
                .filter(Objects::nonNull)
                .map(Summary::mean)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        int place = 1 + best.indexOf(own.mean());
        return place <= 2 ? place : 0;
    }
}
