package org.hashgnn.experiments.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command without a sub-command, and the options of all of them. */
@Command(
        name = "hashgnn",
        description = "Learning to hash with graph neural networks for recommender systems.",
        mixinStandardHelpOptions = false,
        versionProvider = VersionCommand.Line.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            ResumeCommand.class,
            SweepCommand.class,
            ReportCommand.class,
            BestCommand.class,
            CompareCommand.class,
            EvaluateCommand.class,
            SearchCommand.class,
            ExportCommand.class,
            ValidateCommand.class,
            DescribeCommand.class,
            DataCommand.class,
            VersionCommand.class,
            CompletionCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "  0:success",
            "  1:internal error",
            "  2:fault in the command line or the configuration",
            "  3:fault in the data",
            "  4:disk, file access or memory",
            "  5:a trial of a sweep failed",
            "130:interrupted"
        })
final class HashGnnCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show stack traces.")
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            scope = ScopeType.INHERIT,
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli shows the help
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version; 'hashgnn version' tells more.")
    @SuppressWarnings("UnusedVariable") // picocli shows the version
    private boolean version;

    boolean debug() {
        return debug;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
