package org.hashgnn.experiments.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.hashgnn.core.config.Excerpt;
import picocli.CommandLine;

/** Starts the command line. */
public final class Main {
    /** The most characters of what picocli says, which repeats arguments whole. */
    private static final int LONGEST = 1000;

    private Main() {}

    /** Runs a command and ends the process with its {@link ExitCode}. */
    public static void main(String[] arguments) {
        PrintStream answers = System.out;
        // Native libraries and their wrappers greet on standard output, which is for answers only.
        System.setOut(System.err);
        System.exit(run(
                new PrintWriter(answers, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments));
    }

    /**
     * Runs a command.
     *
     * @param out where answers go
     * @param err where messages go
     * @return the exit code
     */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine commands = commandLine(out, err);
        try {
            return commands.execute(arguments);
        } catch (Throwable failure) { // errors, which picocli does not hand to its handlers
            return report(failure, commands);
        }
    }

    /** The commands, not yet run. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        CommandLine root = new CommandLine(new HashGnnCommand());
        root.setOut(out);
        root.setErr(new PrintWriter(new VisibleWriter(err), true));
        root.setUsageHelpAutoWidth(true);
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setParameterExceptionHandler(Main::usageFault);
        root.setExecutionExceptionHandler(Main::failure);
        return root;
    }

    private static int usageFault(CommandLine.ParameterException fault, String[] arguments) {
        CommandLine command = fault.getCommandLine();
        PrintWriter err = command.getErr();
        // Some of picocli's messages already begin so.
        err.println("error: " + Excerpt.cut(String.valueOf(fault.getMessage()).replaceFirst("^Error: ", ""), LONGEST));
        CommandLine.UnmatchedArgumentException.printSuggestions(fault, err);
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE.code();
    }

    private static int failure(Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
        return report(failure, command);
    }

    private static int report(Throwable failure, CommandLine command) {
        FailureReport report = FailureReport.of(failure);
        boolean debug = command.getCommandSpec().root().userObject() instanceof HashGnnCommand root && root.debug();
        report.print(command.getErr(), failure, debug);
        return report.code().code();
    }
}
