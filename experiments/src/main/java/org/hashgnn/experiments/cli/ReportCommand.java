package org.hashgnn.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hashgnn.experiments.report.FinishedRun;
import org.hashgnn.experiments.report.ReportFilter;
import org.hashgnn.experiments.report.ReportTable;
import org.hashgnn.experiments.report.Significance;
import org.hashgnn.experiments.report.TableFormat;
import org.hashgnn.experiments.report.html.HtmlReport;
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

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description =
                    "Also write a page with tables and charts, which loads nothing; the charts as SVG and CSV in a folder beside it.")
    private @Nullable Path html;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ReportFilter filter = new ReportFilter(profiles, modes, metrics);
        List<FinishedRun> found = FinishedRun.below(folders);
        Map<String, List<FinishedRun>> groups = found.stream()
                .collect(Collectors.groupingBy(FinishedRun::group, LinkedHashMap::new, Collectors.toList()));
        groups.values().forEach(runs -> {
            for (ReportTable table : ReportTable.of(runs, filter)) {
                out.println(format.write(table));
                if (significance) {
                    out.println(format.write(Significance.rows(runs, table)));
                }
            }
        });
        out.flush();
        if (html != null) {
            HtmlReport report = new HtmlReport(found, filter, significance);
            int charts = report.write(html, () -> HtmlReport.data(found.getFirst()));
            PrintWriter messages = spec.commandLine().getErr();
            messages.println(
                    "wrote " + html + ", its " + charts + " charts also as files in " + HtmlReport.charts(html));
            messages.flush();
        }
        return ExitCode.OK.code();
    }
}
