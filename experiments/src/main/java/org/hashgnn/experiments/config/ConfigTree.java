package org.hashgnn.experiments.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hashgnn.core.config.InputException;

/**
 * A file with what it {@code extends:} laid under it and the overrides of the command line laid over it. The base's path starts at the
 * folder of the file that names it.
 */
final class ConfigTree {
    private static final String EXTENDS = "extends";

    private ConfigTree() {}

    /**
     * Reads the tree.
     *
     * @param overrides {@code key=value} each
     */
    static YamlMap read(Path file, List<String> overrides, Path workingFolder) {
        YamlMap tree = withBases(YamlReader.file(file, null), file, new ArrayList<>(List.of(real(file))));
        Faults faults = new Faults();
        for (String text : overrides) {
            try {
                tree = Assignment.parse(text, workingFolder).apply(tree);
            } catch (InputException e) {
                faults.addAll(e.problems());
            }
        }
        faults.throwIfAny();
        return tree;
    }

    private static YamlMap withBases(YamlMap tree, Path file, List<Path> chain) {
        YamlNode base = tree.get(EXTENDS);
        if (base == null) {
            return tree;
        }
        if (!(base instanceof YamlScalar name) || name.sort() != YamlScalar.Sort.TEXT) {
            throw new InputException(
                    base.location(), "'extends' must be the path of one YAML file, but is " + base.describe());
        }
        Path baseFile = shown(file, name.text());
        Path real = real(baseFile);
        if (chain.contains(real)) {
            throw new InputException(base.location(), "'" + name.text() + "' extends itself: " + cycle(chain, real));
        }
        chain.add(real);
        YamlMap below = withBases(YamlReader.file(baseFile, name.location()), baseFile, chain);
        return (YamlMap) YamlMerge.merge(below, tree.without(Set.of(EXTENDS)));
    }

    /** The base's path as error messages show it: relative where the file's own path is. */
    private static Path shown(Path file, String base) {
        return file.resolveSibling(base).normalize();
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
