package org.hashgnn.experiments.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hashgnn.experiments.run.RunResult;

/** Tables of the baselines that need no model, one for each profile. */
final class BaselineParts {
    private BaselineParts() {}

    static List<Part> of(RunResult result) {
        List<Part> parts = new ArrayList<>();
        result.baselines().forEach((profile, baselines) -> {
            List<String> head = new ArrayList<>(List.of("baseline"));
            baselines.values().stream().limit(1).forEach(metrics -> head.addAll(metrics.keySet()));
            parts.add(Part.Grid.plain(
                    "Baselines by profile " + profile,
                    head,
                    baselines.entrySet().stream()
                            .map(entry -> row(entry.getKey(), entry.getValue()))
                            .toList()));
        });
        return parts;
    }

    private static List<String> row(String baseline, Map<String, Double> metrics) {
        List<String> row = new ArrayList<>(List.of(baseline));
        metrics.values().forEach(value -> row.add(String.format(Locale.ROOT, "%.4f", value)));
        return row;
    }
}
