package org.hashgnn.experiments.report.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hashgnn.experiments.chart.Chart;
import org.hashgnn.experiments.report.FinishedRun;
import org.hashgnn.experiments.run.RunFolder;
import org.hashgnn.experiments.run.RunResult;
import org.hashgnn.hashing.codes.CodeStatistics;

/** Finished runs made by hand: a folder with settings, and measures in Hamming search. */
final class Runs {
    private final Path folder;
    private int count;

    Runs(Path folder) {
        this.folder = folder;
    }

    FinishedRun run(String name, long seed, String settings, Map<String, Double> metrics) {
        try {
            RunFolder run = new RunFolder(Files.createDirectories(folder.resolve("run" + count++)));
            Files.writeString(run.config(), "name: " + name + "\nseed: " + seed + "\n" + settings);
            RunResult result = new RunResult(
                    name,
                    "x",
                    seed,
                    8,
                    1,
                    1,
                    1,
                    1,
                    1,
                    Map.of(),
                    Map.of("standard", Map.of("hamming", metrics)),
                    Map.of(),
                    new CodeStatistics(2, 2, 2, 2, List.of(), List.of(), List.of()),
                    Map.of());
            return new FinishedRun("data", run, result);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Chart> charts(List<Part> parts) {
        return parts.stream().map(part -> ((Part.Figure) part).chart()).toList();
    }
}
