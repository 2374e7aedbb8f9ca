package org.hashgnn.experiments.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.hashgnn.experiments.environment.Environment;
import org.hashgnn.experiments.folder.Json;
import org.hashgnn.experiments.report.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells the versions and the machine: what belongs into a report of a fault. */
@Command(name = "version", description = "Tell the versions and the machine, for reports.")
final class VersionCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** The answer to {@code --version}. */
    static final class Line implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"hashgnn " + Environment.current().version()};
        }
    }

    @Option(names = "--json", description = "Answer as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Environment here = Environment.current();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(Json.pretty(here));
            out.flush();
            return ExitCode.OK.code();
        }
        TextTable.print(
                out,
                List.of(
                        List.of("hashgnn", here.version()),
                        List.of(
                                "commit",
                                here.commit()
                                        + (Boolean.TRUE.equals(here.dirty()) ? ", with uncommitted changes" : "")),
                        List.of("java", here.jdk()),
                        List.of("nd4j", here.nd4j()),
                        List.of("os", here.os()),
                        List.of("cpu", here.cpu() + ", " + here.cores() + " cores, " + here.instructionSet())));
        out.flush();
        return ExitCode.OK.code();
    }
}
