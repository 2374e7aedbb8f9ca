package org.hashgnn.experiments.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.experiments.folder.Json;
import org.hashgnn.experiments.folder.Provenance;
import org.hashgnn.experiments.folder.RunFolder;
import org.hashgnn.experiments.folder.RunIdentity;
import org.hashgnn.experiments.folder.RunResult;
import org.hashgnn.experiments.yaml.ConfigDifference;
import org.hashgnn.experiments.yaml.YamlMap;
import org.hashgnn.experiments.yaml.YamlReader;

/**
 * A run that has ended.
 *
 * @param folder its folder
 * @param result its result
 * @param provenance its data and its machine
 * @param config its effective configuration
 * @param identity what it follows from, the hashes of inputs in the places of their paths
 */
public record FinishedRun(
        RunFolder folder, RunResult result, Provenance provenance, YamlMap config, RunIdentity identity) {
    /**
     * Reads a run folder.
     *
     * @throws InputException if the run has no result, or a file of it is missing or damaged
     */
    public static FinishedRun read(Path root) {
        RunFolder folder = new RunFolder(root);
        if (!Files.isDirectory(root)) {
            throw new InputException(Location.of(root.toString()), "is no folder; give the folder of a run");
        }
        if (!folder.finished()) {
            throw new InputException(
                    Location.of(root.toString()),
                    Files.exists(folder.config())
                            ? "has no result yet; finish it with: hashgnn resume " + root
                            : "is no run folder, for it holds no config.yaml; give the folder of a run");
        }
        return new FinishedRun(
                folder,
                RunResult.read(folder),
                Json.read(folder.environment(), Provenance.class),
                YamlReader.file(folder.config(), null),
                RunIdentity.read(folder));
    }

    /** The metrics by one profile in one mode; empty where there are none. */
    public Map<String, Double> measures(String profile, String mode) {
        return result.metrics().metrics(profile, mode);
    }

    /**
     * The settings by dotted key that make the method: not the seed, the data, nor where and with how many threads it ran. Files are known by
     * the hash of their content.
     */
    public Map<String, String> methodSettings() {
        Map<String, String> settings = new LinkedHashMap<>(identity.settings());
        settings.keySet().removeIf(key -> key.equals("seed") || DataNames.isOfData(key));
        return settings;
    }

    /** The settings by dotted key that say how the data were read and split. */
    Map<String, String> dataSettings() {
        Map<String, String> settings = new LinkedHashMap<>(ConfigDifference.flat(config));
        settings.keySet().removeIf(key -> !DataNames.isOfData(key));
        return settings;
    }
}
