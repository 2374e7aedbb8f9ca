package org.hashgnn.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hashgnn.experiments.binding.InputPath;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.folder.RunFolder;
import org.hashgnn.experiments.folder.RunIdentity;
import org.hashgnn.experiments.folder.RunSession;
import org.hashgnn.experiments.run.Runner;
import org.hashgnn.experiments.yaml.YamlWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains and evaluates what a configuration asks for. */
@Command(
        name = "run",
        description =
                "Train and evaluate what a configuration asks for. Equal configurations of equal inputs share a run folder: a run that was"
                        + " stopped goes on, one that has ended answers at once.")
final class RunCommand implements Callable<Integer> {
    @Mixin
    private ConfigOptions config = new ConfigOptions();

    @Mixin
    private RunExecution execution = new RunExecution();

    @Option(names = "--output", paramLabel = "DIR", description = "The folder that the run folder is made in.")
    private @Nullable Path output;

    @Option(
            names = "--fresh",
            description =
                    "Train anew even if this configuration has been run; the former result stays until the new one is whole.")
    private boolean fresh;

    @Option(
            names = "--print-config",
            description =
                    "Only answer with the effective configuration as YAML: every default filled in, and behind each"
                            + " value where it comes from.")
    private boolean printConfig;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (output != null) {
            config.override("output", output);
        }
        Experiment experiment = config.read();
        if (printConfig) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(YamlWriter.writeWithOrigins(experiment.effective()));
            out.flush();
            return ExitCode.OK.code();
        }
        RunIdentity identity = DataPhase.call(() -> {
            InputPath.requireAll(experiment.inputs());
            return RunIdentity.of(experiment.settings());
        });
        RunSession.Intent intent = fresh ? RunSession.Intent.FRESH : RunSession.Intent.RUN;
        return execution.run(experiment, identity, RunFolder.of(experiment, identity), intent, Runner.WHOLE);
    }
}
