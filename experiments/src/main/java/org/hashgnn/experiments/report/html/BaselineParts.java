package org.hashgnn.experiments.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hashgnn.experiments.report.ReportFilter;
import org.hashgnn.experiments.report.statistics.Figure;
import org.hashgnn.experiments.run.RunResult;

/** Tables of the baselines that need no model, one for each profile. */
final class BaselineParts {
    private BaselineParts() {}

    static List<Part> of(RunResult result, ReportFilter filter) {
        List<Part> parts = new ArrayList<>();
        result.baselines().forEach((profile, baselines) -> {
            if (!filter.takesProfile(profile)) {
                return;
            }
            List<String> head = new ArrayList<>(List.of("baseline"));
            baselines.values().stream().limit(1).forEach(metrics -> head.addAll(taken(metrics, filter)));
            parts.add(Part.Grid.plain(
                    "Baselines by profile " + profile,
                    head,
                    baselines.entrySet().stream()
                            .map(entry -> row(entry.getKey(), entry.getValue(), filter))
                            .toList()));
        });
        return parts;
    }

    private static List<String> taken(Map<String, Double> metrics, ReportFilter filter) {
        return metrics.keySet().stream().filter(filter::takes).toList();
    }

    private static List<String> row(String baseline, Map<String, Double> metrics, ReportFilter filter) {
        List<String> row = new ArrayList<>(List.of(baseline));
        taken(metrics, filter).forEach(metric -> row.add(Figure.of(metrics.getOrDefault(metric, Double.NaN))));
        return row;
    }
}
