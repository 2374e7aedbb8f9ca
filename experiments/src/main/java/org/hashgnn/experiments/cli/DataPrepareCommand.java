package org.hashgnn.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hashgnn.core.data.fetch.CatalogEntry;
import org.hashgnn.core.data.fetch.DatasetCatalog;
import org.hashgnn.core.data.fetch.DatasetPreparer;
import org.hashgnn.core.data.fetch.PreparedFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fetches a public data set. */
@Command(
        name = "prepare",
        description = {
            "Fetch a public data set from its publisher, check and unpack it.",
            "The answer is the path of each file. Data sets: movielens-1m, movielens-100k, gowalla, yelp2018."
        })
final class DataPrepareCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "The name of the data set.")
    private String name = "";

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            defaultValue = DatasetCatalog.FOLDER,
            description = "The folder that the data set's folder is made in; by default ${DEFAULT-VALUE}.")
    private Path folder = Path.of(DatasetCatalog.FOLDER);

    @Option(
            names = "--from",
            paramLabel = "PLACE",
            description = "A folder, or the address of one, where the files are instead of at the publisher's.")
    private @Nullable String from;

    @Override
    public Integer call() throws Exception {
        CatalogEntry entry = DatasetCatalog.entry(name);
        List<PreparedFile> files = DataPhase.call(() -> new DatasetPreparer(folder, from).prepare(entry));
        PrintWriter out = spec.commandLine().getOut();
        files.forEach(file -> out.println(file.path()));
        out.flush();
        return ExitCode.OK.code();
    }
}
