package org.hashgnn.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hashgnn.experiments.report.FinishedRun;
import org.hashgnn.experiments.report.ReportFilter;
import org.hashgnn.experiments.report.ReportTable;
import org.hashgnn.experiments.report.Significance;
import org.hashgnn.experiments.report.TableFormat;
import org.hashgnn.experiments.report.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tables of finished runs. */
@Command(
        name = "report",
        description =
                "Tables of finished runs: for each data set, profile and mode the methods by the measures, mean and deviation over"
                        + " seeds, the best and the second marked.")
final class ReportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "Run folders, or folders of run folders.")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            split = ",",
            description = "Only these definitions of the metrics.")
    private Set<String> profiles = new LinkedHashSet<>();

    @Option(names = "--mode", paramLabel = "MODE", split = ",", description = "Only these ways of searching.")
    private Set<String> modes = new LinkedHashSet<>();

    @Option(
            names = "--metric",
            paramLabel = "METRIC",
            split = ",",
            description = "Only these measures, such as recall@50.")
    private Set<String> metrics = new LinkedHashSet<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, markdown, csv or latex; by default text.",
            defaultValue = "text")
    private TableFormat format = TableFormat.TEXT;

    @Option(
            names = "--significance",
            description =
                    "Also the p-value of each method's distance from the best one: paired t-test over users, corrected by Holm.")
    private boolean significance;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ReportFilter filter = new ReportFilter(profiles, modes, metrics);
        Map<String, List<FinishedRun>> groups = FinishedRun.below(folders).stream()
                .collect(Collectors.groupingBy(FinishedRun::group, LinkedHashMap::new, Collectors.toList()));
        groups.values().forEach(runs -> {
            for (ReportTable table : ReportTable.of(runs, filter)) {
                out.println(format.write(table));
                if (significance) {
                    printSignificance(out, runs, table);
                }
            }
        });
        out.flush();
        return ExitCode.OK.code();
    }

    private static void printSignificance(PrintWriter out, List<FinishedRun> runs, ReportTable table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(List.of("p against the best")));
        rows.getFirst().addAll(table.metrics());
        List<Map<String, Double>> columns = table.metrics().stream()
                .map(metric -> Significance.of(runs, table.profile(), table.mode(), metric))
                .toList();
        for (ReportTable.Row method : table.rows()) {
            List<String> row = new ArrayList<>(List.of(method.method()));
            columns.forEach(column -> row.add(number(column.get(method.method()))));
            rows.add(row);
        }
        TextTable.print(out, rows);
        out.println();
    }

    private static String number(@Nullable Double p) {
        return p == null ? "best" : p < 0.0001 ? "<.0001" : String.format(Locale.ROOT, "%.4f", p);
    }
}
