package org.hashgnn.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hashgnn.core.io.AtomicFile;
import org.hashgnn.experiments.folder.Json;
import org.hashgnn.experiments.report.FoundRuns;
import org.hashgnn.experiments.report.GroupedRuns;
import org.hashgnn.experiments.report.LeftOutText;
import org.hashgnn.experiments.report.ValidationRanking;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Chooses a configuration by validation. */
@Command(
        name = "best",
        description =
                "Rank the configurations of finished runs by their measure on the validation split, mean over seeds, with the"
                        + " settings that differ. The test split decides nothing.")
final class BestCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FOLDER",
            arity = "1..*",
            description = "Run folders, or folders with run folders at any depth.")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--by",
            paramLabel = "MEASURE",
            description =
                    "What to rank by, such as hierarchical.ndcg@50; by default the runs' own training.validation.metric.")
    private @Nullable String by;

    @Option(names = "--output", paramLabel = "FILE", description = "Write the best configuration to a YAML file.")
    private @Nullable Path output;

    @Option(names = "--test", description = "Also show the best one's measures on the test split.")
    private boolean test;

    @Option(names = "--json", description = "Answer as JSON.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        FoundRuns found = FoundRuns.below(folders);
        GroupedRuns runs = GroupedRuns.of(found.runs());
        ValidationRanking ranking = ValidationRanking.of(runs, by);
        LeftOutText.print(
                spec.commandLine().getErr(), found.with(runs.repeated()).leftOut());
        if (output != null) {
            AtomicFile.makeFolder(output);
            AtomicFile.write(output, ranking.bestYaml(output));
        }
        RankingAnswer answer = RankingAnswer.of(ranking, test);
        if (json) {
            out.print(Json.pretty(answer));
        } else {
            answer.print(out);
        }
        out.flush();
        return ExitCode.OK.code();
    }
}
