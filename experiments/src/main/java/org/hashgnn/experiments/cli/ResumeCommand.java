package org.hashgnn.experiments.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Goes on with a run that was stopped. */
@Command(
        name = "resume",
        description = "Go on with a run that was stopped; the result is that of an uninterrupted run.")
final class ResumeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RUNFOLDER", description = "The run's folder.")
    private Path folder = Path.of("");

    @Option(names = "--json", description = "Answer with the result as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        throw new UnsupportedOperationException("the runner is not wired: " + folder + ", json " + json);
    }
}
