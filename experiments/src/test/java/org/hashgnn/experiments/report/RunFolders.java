package org.hashgnn.experiments.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.hashgnn.experiments.run.Json;
import org.hashgnn.experiments.run.RunFolder;
import org.hashgnn.experiments.run.RunIdentity;
import org.hashgnn.experiments.run.RunResult;
import org.hashgnn.hashing.codes.CodeStatistics;

/** Finished runs written by hand, with metrics by profile {@code standard} in Hamming search, or by others. */
public final class RunFolders {
    /** The hash of the data of a run that says nothing else. */
    public static final String DATA = "d0d0d0d0aaaaaaaa";

    private static final String SYNTHETIC = "dataset: {type: synthetic}\nsplit: {type: per-user-random}\n";

    private final Path folder;

    /** Run folders below a folder. */
    public RunFolders(Path folder) {
        this.folder = folder;
    }

    /** A run on the synthetic data. */
    public FinishedRun run(String place, String name, long seed, String settings, Map<String, Double> metrics) {
        return run(
                place,
                name,
                seed,
                SYNTHETIC + settings,
                DATA,
                1,
                Map.of("standard", Map.of("hamming", metrics)),
                Map.of());
    }

    /** A run on the data of a hash. */
    public FinishedRun run(
            String place,
            String name,
            long seed,
            String settings,
            String data,
            int threads,
            Map<String, Map<String, Map<String, Double>>> metrics,
            Map<String, Double> validation) {
        RunFolder run = new RunFolder(folder.resolve(place));
        RunResult result = new RunResult(
                name,
                run.root().toString(),
                seed,
                8,
                1,
                1,
                1,
                1,
                1,
                validation,
                metrics,
                Map.of(),
                new CodeStatistics(2, 2, 2, 2, List.of(), List.of(), List.of()),
                Map.of());
        try {
            Files.createDirectories(run.root());
            Files.writeString(run.result(), Json.pretty(result));
            Files.writeString(run.environment(), """
                    {"config_sha256": "c", "data_sha256": "%s",
                     "data": {"users": 4, "items": 3, "train": 4, "validation": 0, "test": 4},
                     "seed": %d, "started": "2026-01-0%dT00:00:00Z", "threads": %d, "kernels": "", "jvm_arguments": [], "machine": null,
                     "continued": []}
                    """.formatted(data, seed, Math.min(9, threads), threads));
            Files.writeString(run.config(), "name: " + name + "\nseed: " + seed + "\n" + settings + "\n");
            RunIdentity.of(Map.of("name", name, "seed", Long.toString(seed))).write(run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FinishedRun.read(run.root());
    }

    /** Writes the values of users of a run in Hamming search: the heading, then a line for each user. */
    public static void users(FinishedRun run, List<String> lines) {
        Path file = run.folder().perUser("standard", "hamming");
        try {
            Files.createDirectories(file.resolveSibling(""));
            try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
                out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
