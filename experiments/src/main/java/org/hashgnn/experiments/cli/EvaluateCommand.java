package org.hashgnn.experiments.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.experiments.config.EvaluationSettings;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.folder.Json;
import org.hashgnn.experiments.folder.RunResult;
import org.hashgnn.experiments.folder.TestMetrics;
import org.hashgnn.experiments.run.SavedCodesEvaluation;
import org.hashgnn.experiments.run.TimeText;
import org.hashgnn.experiments.run.WarmUp;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures a finished run again. */
@Command(
        name = "evaluate",
        description = "Measure a finished run again, under other definitions of the metrics if asked.")
final class EvaluateCommand implements Callable<Integer> {
    @Mixin
    private RunFolderArgument folder = new RunFolderArgument();

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            split = ",",
            description =
                    "Whose definitions of the metrics to use, such as standard or hashgnn-official. May be repeated.")
    private List<String> profiles = new ArrayList<>();

    @Option(
            names = "--cutoff",
            paramLabel = "N",
            split = ",",
            description = "The list lengths n of HR@n, Recall@n and NDCG@n. May be repeated.")
    private List<Integer> cutoffs = new ArrayList<>();

    @Option(
            names = "--candidates",
            paramLabel = "C",
            description = "How many items the Hamming stage of the hierarchical search hands on.")
    private @Nullable Integer candidates;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "On how many threads; by default on as many as the run.")
    private @Nullable Integer threads;

    @Option(names = "--json", description = "Answer with the result as JSON.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Experiment experiment = folder.experiment(overrides());
        EvaluationSettings asked = experiment.config().evaluation();
        int bits = RunResult.read(folder.folder()).bits();
        WarmUp warmUp = WarmUp.start(bits, asked);
        Dataset dataset = DataPhase.call(folder.inputs()::dataset);
        warmUp.await(dataset);
        long started = System.nanoTime();
        TestMetrics metrics = new SavedCodesEvaluation(experiment, folder.folder()).evaluate(dataset, asked);
        PrintWriter messages = spec.commandLine().getErr();
        experiment.config().leftOut().forEach(note -> messages.println("note: " + note));
        messages.println("evaluated in " + TimeText.of((System.nanoTime() - started) * 1e-9));
        messages.flush();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(Json.pretty(metrics));
            out.flush();
        } else {
            ResultText.printMetrics(out, metrics.metrics(), metrics.baselines());
        }
        return ExitCode.OK.code();
    }

    /** What is asked for, as overrides, so that it is checked as the configuration is. */
    private List<String> overrides() {
        List<String> overrides = new ArrayList<>();
        if (!profiles.isEmpty()) {
            overrides.add("evaluation.profiles=[" + String.join(", ", profiles) + "]");
        }
        if (!cutoffs.isEmpty()) {
            overrides.add("evaluation.cutoffs=" + cutoffs);
        }
        if (candidates != null) {
            overrides.add("evaluation.candidates=" + candidates);
        }
        if (threads != null) {
            overrides.add("threads=" + threads);
        }
        return overrides;
    }
}
