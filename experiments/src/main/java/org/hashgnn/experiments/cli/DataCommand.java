package org.hashgnn.experiments.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands about data sets. */
@Command(
        name = "data",
        description = "Fetch public data sets and describe data.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {DataStatsCommand.class, DataPrepareCommand.class})
final class DataCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing: stats or prepare");
    }
}
