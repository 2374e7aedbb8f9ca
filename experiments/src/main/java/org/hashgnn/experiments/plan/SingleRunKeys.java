package org.hashgnn.experiments.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hashgnn.core.config.Location;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.yaml.Faults;
import org.hashgnn.experiments.yaml.SettingOverride;
import org.hashgnn.experiments.yaml.YamlMap;

/** The keys of a single run that a sweep's block says for all its trials, so that they would have no effect anywhere else in a sweep. */
final class SingleRunKeys {
    private static final Map<String, String> INSTEAD = Map.of("seed", "seeds", "threads", "threads");

    private SingleRunKeys() {}

    /** Refuses those that stand in a sweep's own file. A file that it extends may have them, for single runs. */
    static void refuse(YamlMap tree, Path file, Faults faults) {
        tree.entries().forEach((key, entry) -> {
            if (entry.key().source().equals(file.toString())) {
                refuse(key, entry.key(), faults);
            }
        });
    }

    /** Refuses those that a variant, the grid, a draw or the command line sets. */
    static void refuse(List<SettingOverride> assignments, Faults faults) {
        assignments.forEach(assignment ->
                refuse(assignment.path().getFirst(), assignment.origin().location(), faults));
    }

    private static void refuse(String key, Location location, Faults faults) {
        String instead = INSTEAD.get(key);
        if (instead != null) {
            faults.add(
                    location,
                    "'" + key + "' has no effect in a sweep; say '" + Experiment.SWEEP + "." + instead + "' instead");
        }
    }
}
