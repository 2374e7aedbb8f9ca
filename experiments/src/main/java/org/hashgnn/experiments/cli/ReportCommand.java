package org.hashgnn.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hashgnn.core.config.InputException;
import org.hashgnn.experiments.report.Comparison;
import org.hashgnn.experiments.report.DataGroup;
import org.hashgnn.experiments.report.FoundRuns;
import org.hashgnn.experiments.report.GroupedRuns;
import org.hashgnn.experiments.report.LeftOutText;
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
                "Tables of finished runs: for each data set, profile and mode the methods by the metrics, mean and standard"
                        + " deviation over seeds. A row is a configuration without its seed on one data set and split.")
final class ReportCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FOLDER",
            arity = "1..*",
            description = "Run folders, or folders with run folders at any depth.")
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
            description = "Only these metrics, such as recall@50.")
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
                    "Also each method's difference from the highest mean: a 95 %% interval by a two-level bootstrap (seeds, users), and p-values"
                            + " over users (these trainings) and over trainings (the methods), corrected by Holm.")
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
        PrintWriter messages = spec.commandLine().getErr();
        FoundRuns found = FoundRuns.below(folders);
        GroupedRuns runs = GroupedRuns.of(found.runs());
        filter.requireMeasured(runs);
        LeftOutText.print(messages, found.with(runs.repeated()).leftOut());
        if (significance) {
            requireTwoMethods(runs);
        }
        List<TableFormat.Block> blocks = new ArrayList<>();
        for (DataGroup group : runs.groups()) {
            for (ReportTable table : ReportTable.of(group, filter)) {
                blocks.add(new TableFormat.Block(table, significance ? Significance.of(group, table) : List.of()));
            }
        }
        out.print(format.write(blocks));
        out.flush();
        if (html != null) {
            HtmlReport report = new HtmlReport(runs, filter, significance);
            int charts = report.write(html, () -> HtmlReport.data(found.runs().getFirst()));
            messages.println(
                    "wrote " + html + ", its " + charts + " charts also as files in " + HtmlReport.charts(html));
            messages.flush();
        }
        return ExitCode.OK.code();
    }

    /** Refuses to test what only differs in its data, or a single method. */
    private static void requireTwoMethods(GroupedRuns runs) {
        if (runs.groups().stream().allMatch(group -> group.methods().size() < 2)) {
            Comparison.requireSameData(runs);
            throw new InputException("--significance needs at least two methods on one data set, but there is only "
                    + runs.methods().getFirst().label());
        }
    }
}
