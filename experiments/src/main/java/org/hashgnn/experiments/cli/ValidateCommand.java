package org.hashgnn.experiments.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.config.SizeFault;
import org.hashgnn.experiments.run.InputCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks a configuration, and what it reads, without running it. */
@Command(
        name = "validate",
        description = {
            "Check a configuration without running it; report every fault at once.",
            "Files must exist and begin as they should, the split must have what it needs, the features must be a matrix."
        })
final class ValidateCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private ConfigOptions config = new ConfigOptions();

    @Option(
            names = "--data",
            description = "Read all data and features too: report their sizes and what looks wrong with them.")
    private boolean data;

    @Override
    public Integer call() throws Exception {
        Experiment experiment = config.read();
        PrintWriter out = spec.commandLine().getOut();
        List<String> found = SizeFault.naming(experiment, () -> check(experiment));
        out.println(config.file() + ": valid, config " + experiment.identity().substring(0, 12));
        found.forEach(out::println);
        out.flush();
        return ExitCode.OK.code();
    }

    private List<String> check(Experiment experiment) throws Exception {
        List<String> found = new ArrayList<>(DataPhase.call(() -> InputCheck.cheap(experiment)));
        if (data) {
            found.addAll(DataPhase.call(() -> InputCheck.whole(experiment)));
        }
        return found;
    }
}
