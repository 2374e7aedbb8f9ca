package org.hashgnn.experiments.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Goes on with a run that was stopped. */
@Command(
        name = "resume",
        description = "Go on with a run that was stopped; the result is that of an uninterrupted run.")
final class ResumeCommand implements Callable<Integer> {
    @Mixin
    private RunFolderArgument folder = new RunFolderArgument();

    @Mixin
    private RunExecution execution = new RunExecution();

    @Override
    public Integer call() throws Exception {
        return execution.run(folder.experiment(), folder.folder(), false);
    }
}
