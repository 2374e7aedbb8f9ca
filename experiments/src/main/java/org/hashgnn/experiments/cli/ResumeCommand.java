package org.hashgnn.experiments.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.folder.RunIdentity;
import org.hashgnn.experiments.folder.RunSession;
import org.hashgnn.experiments.run.Runner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Goes on with a run that was stopped. */
@Command(
        name = "resume",
        description = "Go on with a run that was stopped; the result is that of an uninterrupted run.")
final class ResumeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private RunFolderArgument folder = new RunFolderArgument();

    @Mixin
    private RunExecution execution = new RunExecution();

    @Option(
            names = "--epochs",
            paramLabel = "N",
            description = "Stop again at a checkpoint after N epochs of the training; by default go on to the end.")
    private int epochs = Runner.WHOLE;

    @Override
    public Integer call() throws Exception {
        if (epochs < 1) {
            throw new ParameterException(spec.commandLine(), "--epochs must be at least 1, but is " + epochs);
        }
        Experiment experiment = folder.resumed();
        Map<String, String> kept = RunIdentity.kept(folder.folder());
        RunIdentity identity = DataPhase.call(() -> RunIdentity.of(experiment.settings(kept)));
        return execution.run(experiment, identity, folder.folder(), RunSession.Intent.RESUME, epochs);
    }
}
