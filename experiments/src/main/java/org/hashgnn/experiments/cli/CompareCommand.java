package org.hashgnn.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.experiments.report.Comparison;
import org.hashgnn.experiments.report.FinishedRun;
import org.hashgnn.experiments.report.FoundRuns;
import org.hashgnn.experiments.report.GroupedRuns;
import org.hashgnn.experiments.report.LeftOutText;
import org.hashgnn.experiments.report.Method;
import org.hashgnn.experiments.report.TextTable;
import org.hashgnn.experiments.report.statistics.Figure;
import org.hashgnn.experiments.yaml.ConfigDifference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What two runs have otherwise. */
@Command(
        name = "compare",
        description =
                "Compare two finished runs, or two methods of several seeds: differing settings, metrics with 95 %% intervals and"
                        + " p-values, and per-user wins.",
        footer = {
            "",
            "A, B: means over trainings. 95 %% interval: of A - B, by a two-level bootstrap over trainings (seeds) and users. p over users:"
                    + " is there a difference between these trainings? Paired t-test. p over trainings: is there a difference between the"
                    + " methods? Welch's t-test; it needs two seeds of each."
        })
final class CompareCommand implements Callable<Integer> {
    private static final int MOST = 5;
    private static final List<String> HEAD = List.of(
            "",
            "A",
            "B",
            "A - B",
            "95 % interval",
            "A better",
            "equal",
            "B better",
            "p over users",
            "p over trainings");

    @Parameters(
            index = "0",
            paramLabel = "A",
            description = "The first run folder, or a folder with the runs of one method.")
    private Path first = Path.of("");

    @Parameters(index = "1", paramLabel = "B", description = "The second, likewise.")
    private Path second = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        FoundRuns a = FoundRuns.below(List.of(first));
        FoundRuns b = FoundRuns.below(List.of(second));
        List<FinishedRun> both = new ArrayList<>(a.runs());
        both.addAll(b.runs());
        Comparison.requireSameData(GroupedRuns.of(both));
        Method one = method(first, a);
        Method other = method(second, b);
        List<List<String>> settings = new ArrayList<>(List.of(List.of("setting", "A", "B")));
        ConfigDifference.between(one.config(), other.config())
                .forEach(
                        difference -> settings.add(List.of(difference.key(), difference.first(), difference.second())));
        TextTable.print(out, settings);
        out.println();
        one.test().forEach((profile, mode, measured) -> {
            List<List<String>> rows = new ArrayList<>();
            rows.add(new ArrayList<>(HEAD));
            rows.getFirst().set(0, profile + ", " + mode);
            Comparison.of(one, other, profile, mode).forEach((metric, c) -> rows.add(row(metric, c)));
            if (rows.size() > 1) {
                TextTable.print(out, rows);
                out.println();
            }
        });
        out.flush();
        return ExitCode.OK.code();
    }

    /** The one method that a folder has runs of. */
    private Method method(Path folder, FoundRuns found) {
        GroupedRuns runs = GroupedRuns.of(found.runs());
        LeftOutText.print(
                spec.commandLine().getErr(), found.with(runs.repeated()).leftOut());
        if (runs.methods().size() > 1) {
            throw new InputException(
                    Location.of(folder.toString()),
                    "holds runs of " + runs.methods().size() + " methods: "
                            + runs.methods().stream()
                                    .limit(MOST)
                                    .map(Method::label)
                                    .collect(Collectors.joining(", "))
                            + (runs.methods().size() > MOST ? ", ..." : "")
                            + "; give a run folder, or a folder with the runs of one method");
        }
        return runs.methods().getFirst();
    }

    private static List<String> row(String metric, Comparison c) {
        return List.of(
                metric,
                Figure.of(c.first()),
                Figure.of(c.second()),
                Figure.signed(c.first() - c.second()),
                c.interval().signed(),
                Long.toString(c.wins()),
                Long.toString(c.ties()),
                Long.toString(c.losses()),
                Figure.p(c.overUsers()),
                Double.isNaN(c.overTrainings()) ? "n/a (one seed)" : Figure.p(c.overTrainings()));
    }
}
