package org.hashgnn.experiments.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.hashgnn.experiments.config.Experiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks a configuration without running it. */
@Command(name = "validate", description = "Check a configuration without running it; report every fault at once.")
final class ValidateCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private ConfigOptions config = new ConfigOptions();

    @Option(
            names = "--effective",
            description = "Answer with the effective configuration: every default filled in, as YAML.")
    private boolean effective;

    @Override
    public Integer call() {
        Experiment experiment = config.read();
        PrintWriter out = spec.commandLine().getOut();
        if (effective) {
            out.print(experiment.yaml());
        } else {
            out.println(config.file() + ": valid, config " + experiment.hash().substring(0, 12));
        }
        out.flush();
        return ExitCode.OK.code();
    }
}
