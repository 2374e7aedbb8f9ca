package org.hashgnn.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.data.Splitter;
import org.hashgnn.core.data.fetch.CatalogEntry;
import org.hashgnn.core.data.fetch.DatasetCatalog;
import org.hashgnn.core.data.split.GivenSplit;
import org.hashgnn.core.data.split.PerUserRandomSplit;
import org.hashgnn.core.data.statistics.DatasetStatistics;
import org.hashgnn.core.data.table.PreparedData;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.config.RunConfig;
import org.hashgnn.experiments.folder.Json;
import org.hashgnn.experiments.yaml.DidYouMean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Describes a data set. */
@Command(
        name = "stats",
        description = {
            "Describe the data of a configuration, or of a public data set that was prepared.",
            "The latter is split as published, or where it was published without a split, per user at random 63/7/30."
        })
final class DataStatsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE|NAME", description = "A configuration, or the name of a public data set.")
    private String source = "";

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            defaultValue = DatasetCatalog.FOLDER,
            description = "Where public data sets were prepared; by default ${DEFAULT-VALUE}.")
    private Path folder = Path.of(DatasetCatalog.FOLDER);

    @Option(names = "--json", description = "Answer as JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Callable<Dataset> reader = reader();
        DatasetStatistics statistics = DataPhase.call(() -> DatasetStatistics.of(reader.call()));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(Json.pretty(statistics.toMap()));
        } else {
            out.println(statistics.toText().stripTrailing());
        }
        out.flush();
        return ExitCode.OK.code();
    }

    private Callable<Dataset> reader() {
        List<String> names =
                DatasetCatalog.entries().stream().map(CatalogEntry::name).toList();
        if (names.contains(source)) {
            CatalogEntry entry = DatasetCatalog.entry(source);
            boolean published = entry.separator() == null;
            Splitter split = published ? new GivenSplit(0.1, 0) : new PerUserRandomSplit(0.7, 0.1, 0);
            return () -> Dataset.load(source, PreparedData.source(entry, folder), split);
        }
        if (!Files.exists(Path.of(source))) {
            throw new InputException("there is no file '" + source + "', and no public data set of that name; known: "
                    + String.join(", ", names) + DidYouMean.hint(source, names));
        }
        RunConfig config =
                Experiment.read(Path.of(source), List.of(), List.of()).config();
        return config::readData;
    }
}
