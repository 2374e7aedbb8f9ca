package org.hashgnn.experiments.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hashgnn.experiments.config.Experiment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains and evaluates what a configuration asks for. */
@Command(name = "run", description = "Train and evaluate what a configuration asks for.")
final class RunCommand implements Callable<Integer> {
    @Mixin
    private ConfigOptions config = new ConfigOptions();

    @Option(names = "--output", paramLabel = "DIR", description = "The folder that the run folder is made in.")
    private @Nullable Path output;

    @Option(names = "--json", description = "Answer with the result as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        if (output != null) {
            config.override("output", output);
        }
        Experiment experiment = config.read();
        throw new UnsupportedOperationException(
                "the runner is not wired: " + experiment.config().name() + ", json " + json);
    }
}
