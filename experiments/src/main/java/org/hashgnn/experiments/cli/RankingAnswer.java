package org.hashgnn.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hashgnn.experiments.config.ValidationMeasure.EvaluatedSet;
import org.hashgnn.experiments.folder.Measures;
import org.hashgnn.experiments.report.Method;
import org.hashgnn.experiments.report.TextTable;
import org.hashgnn.experiments.report.ValidationRanking;
import org.hashgnn.experiments.report.statistics.MeanAndDeviation;
import org.jspecify.annotations.Nullable;

/**
 * A ranking as it is answered.
 *
 * @param measure what it is by, on validation
 * @param ranking best first
 * @param test profile, then mode, then metric: the best one's measures on the test split; {@code null} where they were not asked for
 * @param baselines profile, then baseline, then metric: what needs no model, on the test split; {@code null} with {@code test}
 */
record RankingAnswer(
        String measure,
        List<Row> ranking,
        @Nullable Measures test,
        @Nullable Measures baselines) {
    /** A configuration; see {@link ValidationRanking.Entry}. */
    record Row(
            @Nullable Integer place,
            @Nullable MeanAndDeviation validation,
            String name,
            List<Long> seeds,
            Map<String, String> settings,
            List<String> folders) {}

    static RankingAnswer of(ValidationRanking ranking, boolean test) {
        return new RankingAnswer(
                ranking.measure(),
                ranking.entries().stream().map(RankingAnswer::row).toList(),
                test ? ranking.best().test() : null,
                test ? ranking.best().runs().getFirst().result().baselines() : null);
    }

    private static Row row(ValidationRanking.Entry entry) {
        Method method = entry.method();
        return new Row(
                entry.place(),
                entry.validation(),
                method.name(),
                method.seeds(),
                entry.settings(),
                method.runs().stream()
                        .map(run -> run.folder().root())
                        .map(Path::toString)
                        .toList());
    }

    /** Prints it as a table with a column for each setting. */
    void print(PrintWriter out) {
        Set<String> keys = new LinkedHashSet<>();
        ranking.forEach(row -> keys.addAll(row.settings().keySet()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(
                List.of("place", measure + " on " + EvaluatedSet.of(measure).id(), "seeds")));
        rows.getFirst().addAll(keys);
        rows.getFirst().add("name");
        for (Row row : ranking) {
            List<String> cells = new ArrayList<>();
            cells.add(row.place() == null ? "-" : row.place().toString());
            cells.add(row.validation() == null ? "-" : row.validation().text());
            cells.add(Integer.toString(row.seeds().size()));
            keys.forEach(key -> cells.add(row.settings().getOrDefault(key, "-")));
            cells.add(row.name());
            rows.add(cells);
        }
        TextTable.print(out, rows);
        out.println();
        if (test != null && baselines != null) {
            out.println("The best on the test split, which decided nothing:");
            ResultText.printMetrics(out, test, baselines);
        }
    }
}
