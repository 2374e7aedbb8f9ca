package org.hashgnn.experiments.yaml;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hashgnn.core.config.Excerpt;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.jspecify.annotations.Nullable;

/**
 * A file with the files that it {@code extends:} laid under it and the overrides of the command line laid over it. Of several bases the later
 * one is laid over the earlier. The path of a base starts at the folder of the file that names it.
 */
public final class ConfigTree {
    private static final String EXTENDS = "extends";

    private ConfigTree() {}

    /**
     * Reads the tree.
     *
     * @param overrides {@code key=value} each
     */
    public static YamlMap read(Path file, List<String> overrides, Path workingFolder) {
        Faults faults = new Faults();
        YamlMap tree = apply(read(file, null), assignments(overrides, workingFolder, faults), faults);
        faults.throwIfAny();
        return tree;
    }

    /**
     * Reads the tree as it is in the files.
     *
     * @param asked where the file is asked for, or {@code null} for the command line
     */
    public static YamlMap read(Path file, @Nullable Location asked) {
        return withBases(YamlReader.file(file, asked), file, List.of(real(file)));
    }

    /** Reads overrides, {@code key=value} each. */
    public static List<SettingOverride> assignments(List<String> overrides, Path workingFolder, Faults faults) {
        List<SettingOverride> assignments = new ArrayList<>();
        for (String text : overrides) {
            faults.collect(() -> assignments.add(SettingOverride.parse(text, workingFolder)));
        }
        return assignments;
    }

    /** The tree with assignments made, one after the other. */
    public static YamlMap apply(YamlMap tree, List<SettingOverride> assignments, Faults faults) {
        YamlMap changed = tree;
        for (SettingOverride assignment : assignments) {
            YamlMap before = changed;
            changed = faults.collect(() -> assignment.apply(before), before);
        }
        return changed;
    }

    private static YamlMap withBases(YamlMap tree, Path file, List<Path> chain) {
        YamlNode bases = tree.get(EXTENDS);
        if (bases == null) {
            return tree;
        }
        List<YamlNode> names = bases instanceof YamlList list ? list.items() : List.of(bases);
        YamlNode merged = new YamlMap(tree.origin(), Map.of());
        for (YamlNode name : names) {
            merged = YamlMerge.merge(merged, base(name, file, chain));
        }
        return (YamlMap) YamlMerge.merge(merged, tree.without(Set.of(EXTENDS)));
    }

    /** One base of a file, with its own bases. */
    private static YamlMap base(YamlNode base, Path file, List<Path> chain) {
        if (!(base instanceof YamlScalar name) || name.sort() != YamlScalar.Sort.TEXT) {
            throw new InputException(
                    base.location(),
                    "'extends' must be the path of a YAML file, or a list of such paths, but is " + base.describe());
        }
        Path baseFile = PathText.sibling(file, name, "'extends'");
        Path real = real(baseFile);
        if (chain.contains(real)) {
            throw new InputException(
                    base.location(), Excerpt.of(name.text()) + " extends itself: " + cycle(chain, real));
        }
        List<Path> longer = new ArrayList<>(chain);
        longer.add(real);
        return withBases(YamlReader.file(baseFile, name.location()), baseFile, longer);
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
    }

    private static String cycle(List<Path> chain, Path again) {
        StringBuilder text = new StringBuilder();
        for (Path file : chain.subList(chain.indexOf(again), chain.size())) {
            text.append(file.getFileName()).append(" -> ");
        }
        return text.append(again.getFileName()).toString();
    }
}
