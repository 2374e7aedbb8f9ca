package org.hashgnn.experiments.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.hashgnn.experiments.folder.Json;
import org.hashgnn.experiments.folder.Measures;
import org.hashgnn.experiments.folder.RunFolder;
import org.hashgnn.experiments.folder.RunIdentity;
import org.hashgnn.experiments.folder.RunResult;
import org.hashgnn.experiments.yaml.ConfigDifference;
import org.hashgnn.experiments.yaml.YamlReader;
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
                Measures.of(metrics),
                Measures.none(),
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
            Map<String, String> identity = ConfigDifference.flat(YamlReader.file(run.config(), null));
            identity.remove("threads");
            RunIdentity.of(identity).write(run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FinishedRun.read(run.root());
    }

    /** The same run, for which a setting is the path of a file of some content. */
    public static FinishedRun withFile(FinishedRun run, String key, String sha256) {
        Map<String, String> settings = new LinkedHashMap<>(run.identity().settings());
        settings.put(key, "sha256:" + sha256);
        RunIdentity.of(settings).write(run.folder());
        return FinishedRun.read(run.folder().root());
    }

    /** The same run with baselines of the profile {@code standard}. */
    public static FinishedRun withBaselines(FinishedRun run, Map<String, Map<String, Double>> baselines) {
        try {
            ObjectNode result = (ObjectNode)
                    new ObjectMapper().readTree(Files.readString(run.folder().result()));
            result.putPOJO("baselines", Map.of("standard", baselines));
            Files.writeString(run.folder().result(), Json.pretty(result));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FinishedRun.read(run.folder().root());
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
