package org.hashgnn.experiments.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hashgnn.core.config.Excerpt;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.yaml.ConfigTree;
import org.hashgnn.experiments.yaml.DidYouMean;
import org.hashgnn.experiments.yaml.Faults;
import org.hashgnn.experiments.yaml.Origin;
import org.hashgnn.experiments.yaml.PathText;
import org.hashgnn.experiments.yaml.SettingOverride;
import org.hashgnn.experiments.yaml.YamlList;
import org.hashgnn.experiments.yaml.YamlMap;
import org.hashgnn.experiments.yaml.YamlMerge;
import org.hashgnn.experiments.yaml.YamlNode;
import org.hashgnn.experiments.yaml.YamlScalar;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a sweep's {@code variants}: settings that belong together.
 *
 * @param location where it stands
 * @param name what its trials are called, or {@code null} for the name of its configuration
 * @param below the configuration that the sweep's own settings are laid over, or {@code null} for none
 * @param set what is laid over all
 */
record SweepVariant(
        Location location, @Nullable String name, @Nullable YamlMap below, List<SettingOverride> set) {
    static final String KEY = "variants";

    static final String NAME = "name";
    static final String CONFIG = "config";
    static final String SET = "set";
    private static final Set<String> KEYS = Set.of(NAME, CONFIG, SET);

    /** The variants; a single plain one where none are listed. */
    static List<SweepVariant> all(@Nullable YamlNode node, Path file, Faults faults) {
        if (node == null) {
            return List.of(new SweepVariant(Location.of(file.toString()), null, null, List.of()));
        }
        if (!(node instanceof YamlList list) || list.items().isEmpty()) {
            faults.add(node.location(), "'variants' must be a list of at least one map, but is " + node.describe());
            return List.of();
        }
        List<SweepVariant> variants = new ArrayList<>();
        for (YamlNode item : list.items()) {
            faults.collect(() -> variants.add(of(item, file)));
        }
        return variants;
    }

    private static SweepVariant of(YamlNode node, Path file) {
        if (!(node instanceof YamlMap map)) {
            throw new InputException(
                    node.location(), "a variant must be a map with name, config or set, but is " + node.describe());
        }
        for (Map.Entry<String, YamlMap.Entry> entry : map.entries().entrySet()) {
            if (!KEYS.contains(entry.getKey())) {
                throw new InputException(
                        entry.getValue().key(),
                        "a variant has no " + Excerpt.of(entry.getKey()) + ", only name, config and set"
                                + DidYouMean.hint(entry.getKey(), KEYS) + "; settings go below 'set'");
            }
        }
        YamlScalar name = text(map, NAME);
        YamlScalar config = text(map, CONFIG);
        YamlMap below = null;
        if (config != null) {
            Path path = PathText.sibling(file, config, "'config'");
            below = Experiment.named(
                    ConfigTree.read(path, config.location()), path, Path.of("").toAbsolutePath());
        }
        return new SweepVariant(map.location(), name == null ? null : name.text(), below, assignments(map.get(SET)));
    }

    private static @Nullable YamlScalar text(YamlMap map, String key) {
        YamlNode node = map.get(key);
        if (node == null) {
            return null;
        }
        if (node instanceof YamlScalar scalar && !scalar.isNull()) {
            return scalar;
        }
        throw new InputException(node.location(), "'" + key + "' must be a text, but is " + node.describe());
    }

    private static List<SettingOverride> assignments(@Nullable YamlNode node) {
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof YamlMap map)) {
            throw new InputException(
                    node.location(), "'set' must be a map of keys to values, but is " + node.describe());
        }
        List<SettingOverride> assignments = new ArrayList<>();
        map.entries().forEach((key, entry) -> assignments.add(SettingOverride.of(key, entry.key(), entry.value())));
        return assignments;
    }

    /**
     * The tree of a trial, on what all trials have in common.
     *
     * @param combination one of the grid's
     * @param given what is laid over all
     */
    YamlMap trial(YamlMap common, List<SettingOverride> combination, List<SettingOverride> given) {
        YamlMap tree = below == null ? common : (YamlMap) YamlMerge.merge(below, common.without(Set.of(NAME)));
        Faults faults = new Faults();
        for (List<SettingOverride> assignments : List.of(set, combination, given)) {
            tree = ConfigTree.apply(tree, assignments, faults);
        }
        faults.throwIfAny();
        String label = SweepGrid.label(combination);
        String stem = name != null ? name : tree.get(NAME) instanceof YamlScalar own ? own.text() : "";
        Origin origin = new Origin(location, tree.origin().folder());
        return tree.with(NAME, location, YamlScalar.text(origin, label.isEmpty() ? stem : stem + "-" + label));
    }
}
