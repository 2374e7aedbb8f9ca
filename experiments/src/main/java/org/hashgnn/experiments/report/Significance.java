package org.hashgnn.experiments.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How likely each method's distance from the best one would be by chance: p-values of the paired t-test over users, each user's value being the
 * mean over seeds, corrected by Holm over the methods of a column.
 */
public final class Significance {
    private Significance() {}

    /**
     * The corrected p-values of one measure, by method; the best method has none.
     *
     * @param runs runs of one group
     */
    public static Map<String, Double> of(List<FinishedRun> runs, String profile, String mode, String metric) {
        Map<String, List<FinishedRun>> methods = runs.stream()
                .filter(run -> run.measures(profile, mode).containsKey(metric))
                .collect(Collectors.groupingBy(run -> run.result().name(), LinkedHashMap::new, Collectors.toList()));
        Map<String, Map<String, Double>> values = new LinkedHashMap<>();
        methods.forEach((name, own) -> values.put(name, UserValues.of(own, profile, mode, metric)));
        String best = Collections.max(
                methods.keySet(),
                Comparator.comparingDouble(name -> mean(methods.getOrDefault(name, List.of()), profile, mode, metric)));
        List<String> others = new ArrayList<>(values.keySet());
        others.remove(best);
        double[] p = new double[others.size()];
        for (int i = 0; i < p.length; i++) {
            p[i] = Comparison.of(values.getOrDefault(best, Map.of()), values.getOrDefault(others.get(i), Map.of()))
                    .p();
        }
        double[] corrected = PairedTest.holm(p);
        Map<String, Double> result = new LinkedHashMap<>();
        for (int i = 0; i < p.length; i++) {
            result.put(others.get(i), corrected[i]);
        }
        return result;
    }

    /**
     * A table of the p-values beside a table of the measures, its heading first.
     *
     * @param runs the runs of the table's group
     */
    public static List<List<String>> rows(List<FinishedRun> runs, ReportTable table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(List.of("p against the best")));
        rows.getFirst().addAll(table.metrics());
        List<Map<String, Double>> columns = table.metrics().stream()
                .map(metric -> of(runs, table.profile(), table.mode(), metric))
                .toList();
        for (ReportTable.Row method : table.rows()) {
            List<String> row = new ArrayList<>(List.of(method.method()));
            columns.forEach(column -> row.add(number(column.get(method.method()))));
            rows.add(row);
        }
        return rows;
    }

    private static String number(@Nullable Double p) {
        return p == null ? "best" : p < 0.0001 ? "<.0001" : String.format(Locale.ROOT, "%.4f", p);
    }

    private static double mean(List<FinishedRun> runs, String profile, String mode, String metric) {
        return runs.stream()
                .mapToDouble(run -> run.measures(profile, mode).getOrDefault(metric, 0.0))
                .average()
                .orElse(0);
    }
}
