package org.hashgnn.experiments.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.data.TrainingCoverage;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.config.InputPath;
import org.hashgnn.experiments.config.SizeFault;
import org.hashgnn.experiments.run.InputCheck;
import org.hashgnn.experiments.run.Json;
import org.hashgnn.experiments.run.ResultWarnings;
import org.hashgnn.experiments.run.RunFolder;
import org.hashgnn.experiments.run.RunLock;
import org.hashgnn.experiments.run.RunResult;
import org.hashgnn.experiments.run.Runner;
import org.hashgnn.experiments.run.TrainingHistory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs an experiment for the commands that do, and shows its result. */
public final class RunExecution {
    /** Set by the launcher where standard error is a terminal, whose lines can be written over. */
    static final String TERMINAL = "hashgnn.terminal";

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--json", description = "Answer with the result as JSON.")
    private boolean json;

    /**
     * Runs what is not yet done, and answers with the result.
     *
     * @param pause the epochs after which to stop, or {@link Runner#WHOLE}
     */
    int run(Experiment experiment, RunFolder folder, boolean fresh, int pause) throws Exception {
        return SizeFault.naming(experiment, () -> runNamed(experiment, folder, fresh, pause));
    }

    private int runNamed(Experiment experiment, RunFolder folder, boolean fresh, int pause) throws Exception {
        if (folder.finished() && !fresh) {
            return answerAgain(folder);
        }
        try (RunLock lock = RunLock.take(folder).orElseThrow(() -> busy(folder))) {
            if (fresh) {
                folder.clear();
            }
            return folder.finished() ? answerAgain(folder) : runAlone(experiment, folder, pause);
        }
    }

    private int answerAgain(RunFolder folder) {
        spec.commandLine()
                .getErr()
                .println("this configuration has been run; its result follows (--fresh trains it anew)");
        answer(Json.read(folder.result(), RunResult.class));
        return ExitCode.OK.code();
    }

    private static InputException busy(RunFolder folder) {
        return new InputException(
                Location.of(folder.root().toString()), "another process runs this; wait for it, or stop it first");
    }

    private int runAlone(Experiment experiment, RunFolder folder, int pause) throws Exception {
        PrintWriter messages = spec.commandLine().getErr();
        Runner runner = new Runner(experiment, folder, messages, Boolean.getBoolean(TERMINAL));
        messages.println("run folder " + folder.root());
        messages.flush();
        Dataset dataset = DataPhase.call(() -> {
            InputPath.requireAll(experiment.inputs());
            return experiment.config().readData();
        });
        messages.println(InputCheck.sizes(dataset));
        TrainingCoverage.of(dataset).warnings().forEach(warning -> messages.println("warning: " + warning));
        experiment.config().leftOut().forEach(note -> messages.println("note: " + note));
        messages.flush();
        Optional<RunResult> result = runner.run(dataset, pause);
        result.ifPresent(this::answer);
        if (result.isPresent()) {
            PageAtEnd.write(messages, folder.report(), List.of(folder.root()), () -> dataset);
        }
        boolean reached = result.isPresent() || TrainingHistory.of(folder).epochs() >= pause;
        return reached ? ExitCode.OK.code() : ExitCode.INTERRUPTED.code();
    }

    /** Prints a result, and what is wrong with its codes as messages. */
    void answer(RunResult result) {
        PrintWriter messages = spec.commandLine().getErr();
        ResultWarnings.of(result).forEach(warning -> messages.println("warning: " + warning));
        messages.flush();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(Json.pretty(result));
            out.flush();
            return;
        }
        ResultText.print(out, result);
    }
}
