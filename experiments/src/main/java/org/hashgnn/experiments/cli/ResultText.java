package org.hashgnn.experiments.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hashgnn.experiments.folder.Measures;
import org.hashgnn.experiments.folder.RunResult;
import org.hashgnn.experiments.report.TextTable;
import org.hashgnn.experiments.report.statistics.Figure;
import org.hashgnn.hashing.codes.CodeStatistics;

/** Prints the result of a run: for each profile a table with a row per mode and a column per metric, then what the run took. */
final class ResultText {
    private ResultText() {}

    static void print(PrintWriter out, RunResult result) {
        printMetrics(out, result.metrics(), result.baselines());
        result.search()
                .forEach((mode, time) -> out.printf(
                        Locale.ROOT,
                        "%s search: top %d of %,d users in %.3f s%n",
                        mode,
                        time.top(),
                        time.queries(),
                        time.seconds()));
        CodeStatistics codes = result.codes();
        out.printf(
                Locale.ROOT,
                "codes of %d bits: %,d distinct among %,d users, %,d among %,d items; dead bits: %d for users,"
                        + " %d for items; duplicate"
                        + " bits: %d%n",
                result.bits(),
                codes.distinctUserCodes(),
                codes.users(),
                codes.distinctItemCodes(),
                codes.items(),
                codes.deadUserBits().size(),
                codes.deadItemBits().size(),
                codes.duplicateBits().size());
        out.printf(
                Locale.ROOT,
                "trained %d epochs (%,d steps) in %.1f s, kept epoch %d; peak memory %.0f MiB; folder %s%n",
                result.epochs(),
                result.steps(),
                result.trainSeconds(),
                result.bestEpoch(),
                result.peakMemoryBytes() / (1024.0 * 1024),
                result.folder());
        out.flush();
    }

    /** Profile, then mode or baseline, then metric. */
    static void printMetrics(PrintWriter out, Measures metrics, Measures baselines) {
        metrics.profiles().forEach(profile -> {
            Map<String, Map<String, Double>> modes = metrics.modes(profile);
            List<List<String>> rows = new ArrayList<>();
            modes.values().stream()
                    .limit(1)
                    .forEach(values ->
                            rows.add(row(profile, values.keySet().stream().toList())));
            modes.forEach((mode, values) -> rows.add(row(mode, numbers(values))));
            baselines.modes(profile).forEach((name, values) -> rows.add(row(name, numbers(values))));
            TextTable.print(out, rows);
            out.println();
        });
        out.flush();
    }

    private static List<String> numbers(Map<String, Double> values) {
        return values.values().stream().map(Figure::of).toList();
    }

    private static List<String> row(String first, List<String> rest) {
        List<String> row = new ArrayList<>(List.of(first));
        row.addAll(rest);
        return row;
    }
}
