package org.hashgnn.experiments.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures a finished run again. */
@Command(
        name = "evaluate",
        description = "Measure a finished run again, under other definitions of the metrics if asked.")
final class EvaluateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RUNFOLDER", description = "The run's folder.")
    private Path folder = Path.of("");

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            split = ",",
            description =
                    "Whose definitions of the metrics to use, such as standard or hashgnn-official. May be repeated.")
    private List<String> profiles = new ArrayList<>();

    @Option(names = "--json", description = "Answer with the result as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        throw new UnsupportedOperationException("the runner is not wired: " + folder + profiles + ", json " + json);
    }
}
