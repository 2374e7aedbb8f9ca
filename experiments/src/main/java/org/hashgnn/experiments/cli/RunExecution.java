package org.hashgnn.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.data.TrainingCoverage;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.config.SizeFault;
import org.hashgnn.experiments.folder.Json;
import org.hashgnn.experiments.folder.KeptInputs;
import org.hashgnn.experiments.folder.RunFolder;
import org.hashgnn.experiments.folder.RunIdentity;
import org.hashgnn.experiments.folder.RunResult;
import org.hashgnn.experiments.folder.RunSession;
import org.hashgnn.experiments.folder.TrainingHistory;
import org.hashgnn.experiments.run.InputCheck;
import org.hashgnn.experiments.run.ResultWarnings;
import org.hashgnn.experiments.run.Runner;
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
     * Runs what is not yet done, and answers with the result. Inputs are read and checked before anything is made or deleted.
     *
     * @param identity what the experiment follows from now
     * @param pause the epochs after which to stop, or {@link Runner#WHOLE}
     */
    int run(Experiment experiment, RunIdentity identity, RunFolder folder, RunSession.Intent intent, int pause)
            throws Exception {
        return SizeFault.naming(experiment, () -> runNamed(experiment, identity, folder, intent, pause));
    }

    private int runNamed(
            Experiment experiment, RunIdentity identity, RunFolder folder, RunSession.Intent intent, int pause)
            throws Exception {
        if (intent == RunSession.Intent.RUN && folder.finished()) {
            return answerAgain(folder, identity);
        }
        Dataset early = Files.exists(folder.root()) ? null : read(experiment, identity);
        try (RunSession session = RunSession.open(folder)) {
            RunFolder place = session.place(intent);
            if (intent != RunSession.Intent.FRESH) {
                identity.require(place);
                if (place.finished()) {
                    return answerAgain(place, identity);
                }
            }
            boolean kept = place.begun() && intent != RunSession.Intent.FRESH;
            Dataset dataset = early != null
                    ? early
                    : kept ? DataPhase.call(new KeptInputs(place)::dataset) : read(experiment, identity);
            session.prepare(place, intent);
            return train(session, place, new Training(experiment, identity, folder, dataset, pause));
        }
    }

    /** What is trained. */
    private record Training(Experiment experiment, RunIdentity identity, RunFolder home, Dataset dataset, int pause) {}

    /** The data set as its source gives it, which must be what the identity was made of. */
    private static Dataset read(Experiment experiment, RunIdentity identity) throws Exception {
        return DataPhase.call(() -> {
            Dataset dataset = experiment.config().readData();
            if (!RunIdentity.of(experiment.settings()).equals(identity)) {
                throw new InputException(
                        "an input was changed while it was read; wait until it is whole and start again");
            }
            return dataset;
        });
    }

    private int answerAgain(RunFolder folder, RunIdentity identity) {
        identity.require(folder);
        PrintWriter messages = spec.commandLine().getErr();
        messages.println("this configuration has been run; its result follows (--fresh trains it anew)");
        if (RunSession.stoppedAnew(folder)) {
            messages.println("a training anew was stopped; go on with: hashgnn resume " + folder.root());
        }
        answer(RunResult.read(folder));
        RunPage.writeMissing(messages, folder);
        return ExitCode.OK.code();
    }

    private int train(RunSession session, RunFolder place, Training training) {
        PrintWriter messages = spec.commandLine().getErr();
        Dataset dataset = training.dataset;
        RunFolder home = training.home;
        messages.println("run folder " + home.root());
        messages.println(InputCheck.sizes(dataset));
        TrainingCoverage.of(dataset).warnings().forEach(warning -> messages.println("warning: " + warning));
        training.experiment.config().leftOut().forEach(note -> messages.println("note: " + note));
        messages.flush();
        boolean ended = false;
        boolean whole = false;
        try {
            Runner runner = new Runner(
                    training.experiment,
                    training.identity,
                    place,
                    session.lock(),
                    messages,
                    Boolean.getBoolean(TERMINAL));
            whole = runner.run(dataset, training.pause).isPresent();
            ended = true;
        } finally {
            if (!ended) {
                session.abandon(place);
            }
        }
        if (whole) {
            session.complete(place);
            answer(RunResult.read(home));
            RunPage.write(messages, home.report(), List.of(home.root()), () -> dataset);
            return ExitCode.OK.code();
        }
        return TrainingHistory.of(place).epochs() >= training.pause ? ExitCode.OK.code() : ExitCode.INTERRUPTED.code();
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
