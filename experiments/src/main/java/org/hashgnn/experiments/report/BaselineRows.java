package org.hashgnn.experiments.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hashgnn.experiments.report.statistics.MeanAndDeviation;
import org.jspecify.annotations.Nullable;

/** The rows of what needs no model: popularity and random order. */
final class BaselineRows {
    private BaselineRows() {}

    /**
     * The baselines that runs of some methods have by a profile. They follow from the data and the profile alone, so all runs should have the
     * same; runs that were measured otherwise (by other numbers of candidates) have rows of their own, which name the method.
     */
    static List<ReportTable.Row> of(List<Method> methods, String profile, List<String> metrics) {
        Map<Map<String, Map<String, Double>>, String> owners = new LinkedHashMap<>();
        for (Method method : methods) {
            for (FinishedRun run : method.runs()) {
                Map<String, Map<String, Double>> baselines =
                        run.result().baselines().modes(profile);
                if (!baselines.isEmpty()) {
                    owners.putIfAbsent(baselines, method.label());
                }
            }
        }
        List<ReportTable.Row> rows = new ArrayList<>();
        owners.forEach((baselines, owner) -> baselines.forEach((name, values) -> rows.add(
                new ReportTable.Row(owners.size() == 1 ? name : name + " for " + owner, cells(values, metrics)))));
        return rows;
    }

    private static List<@Nullable MeanAndDeviation> cells(Map<String, Double> values, List<String> metrics) {
        List<@Nullable MeanAndDeviation> cells = new ArrayList<>();
        for (String metric : metrics) {
            Double value = values.get(metric);
            cells.add(value == null ? null : new MeanAndDeviation(value, 0, 0));
        }
        return cells;
    }
}
