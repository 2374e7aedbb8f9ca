package org.hashgnn.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hashgnn.experiments.config.ConfigDifference;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.report.Comparison;
import org.hashgnn.experiments.report.FinishedRun;
import org.hashgnn.experiments.report.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What two runs have otherwise. */
@Command(
        name = "compare",
        description =
                "What two finished runs have otherwise: settings, measures, and for how many users each is better.")
final class CompareCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "A", description = "The first run folder.")
    private Path first = Path.of("");

    @Parameters(index = "1", paramLabel = "B", description = "The second run folder.")
    private Path second = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        FinishedRun a = FinishedRun.below(List.of(first)).getFirst();
        FinishedRun b = FinishedRun.below(List.of(second)).getFirst();
        List<List<String>> settings = new ArrayList<>(List.of(List.of("setting", "A", "B")));
        ConfigDifference.between(experiment(a).effective(), experiment(b).effective())
                .forEach(
                        difference -> settings.add(List.of(difference.key(), difference.first(), difference.second())));
        TextTable.print(out, settings);
        out.println();
        a.result()
                .metrics()
                .forEach((profile, modes) -> modes.forEach((mode, metrics) -> {
                    List<List<String>> rows = new ArrayList<>();
                    rows.add(List.of(profile + ", " + mode, "A", "B", "A - B", "A better", "equal", "B better", "p"));
                    for (String metric : metrics.keySet()) {
                        if (b.measures(profile, mode).containsKey(metric)) {
                            rows.add(row(metric, Comparison.of(a, b, profile, mode, metric)));
                        }
                    }
                    TextTable.print(out, rows);
                    out.println();
                }));
        out.flush();
        return ExitCode.OK.code();
    }

    private static Experiment experiment(FinishedRun run) {
        return Experiment.read(run.folder().config(), List.of(), List.of());
    }

    private static List<String> row(String metric, Comparison c) {
        return List.of(
                metric,
                String.format(Locale.ROOT, "%.4f", c.first()),
                String.format(Locale.ROOT, "%.4f", c.second()),
                String.format(Locale.ROOT, "%+.4f", c.first() - c.second()),
                Long.toString(c.wins()),
                Long.toString(c.ties()),
                Long.toString(c.losses()),
                String.format(Locale.ROOT, "%.4f", c.p()));
    }
}
