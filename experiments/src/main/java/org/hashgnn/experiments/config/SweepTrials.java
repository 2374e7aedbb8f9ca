package org.hashgnn.experiments.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hashgnn.core.config.InputException;

/** Binds the trials of a sweep, one after the other. */
final class SweepTrials {
    private final YamlMap common;
    private final SweepSettings settings;
    private final Origin origin;
    private final List<Assignment> overrides;
    private final List<Path> plugins;
    private final Path workingFolder;
    private final List<Experiment> trials = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    /**
     * No trials yet.
     *
     * @param common what they have in common
     * @param origin where the sweep's block stands
     * @param overrides what is laid over all
     */
    SweepTrials(
            YamlMap common,
            SweepSettings settings,
            Origin origin,
            List<Assignment> overrides,
            List<Path> plugins,
            Path workingFolder) {
        this.common = common;
        this.settings = settings;
        this.origin = origin;
        this.overrides = overrides;
        this.plugins = plugins;
        this.workingFolder = workingFolder;
    }

    /**
     * Adds a variant with some settings, once for each seed.
     *
     * @throws InputException with the faults of the trial, or where it is there already
     */
    void add(SweepVariant variant, List<Assignment> combination) {
        YamlMap tree = with(variant.trial(common, combination, overrides), "threads", settings.threads());
        for (long seed : settings.seeds()) {
            Experiment trial = Experiment.of(with(tree, "seed", seed), plugins, workingFolder);
            if (!known.add(trial.hash())) {
                throw new InputException(
                        variant.location(),
                        "two trials are the same: " + trial.config().name() + ", seed " + seed);
            }
            trials.add(trial);
        }
    }

    /** The trials so far. */
    List<Experiment> trials() {
        return List.copyOf(trials);
    }

    private YamlMap with(YamlMap tree, String key, long value) {
        return tree.with(key, origin.location(), new YamlScalar(origin, Long.toString(value), YamlScalar.Sort.NUMBER));
    }
}
