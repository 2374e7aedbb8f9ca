package org.hashgnn.experiments.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.hashgnn.core.config.InputException;
import org.hashgnn.experiments.yaml.ConfigDifference;
import org.hashgnn.experiments.yaml.Faults;
import org.hashgnn.experiments.yaml.YamlList;
import org.hashgnn.experiments.yaml.YamlMap;
import org.hashgnn.experiments.yaml.YamlNode;
import org.hashgnn.experiments.yaml.YamlScalar;
import org.jspecify.annotations.Nullable;

/** The paths of an effective configuration, which {@link YamlScalar.Sort#PATH} marks. */
public final class ConfigPaths {
    private static final String OUTPUT = "output";

    /** What a result does not follow from: how it is computed, and where it goes. */
    private static final Set<String> WITHOUT_EFFECT = Set.of("threads", OUTPUT);

    private static final String SHA256 = "sha256:";

    private ConfigPaths() {}

    /**
     * The settings that a result follows from, by dotted key. In the place of a path stands the hash of the content there.
     *
     * @param kept settings as they were before: they stand in for inputs that are not there
     * @throws InputException with all inputs that are not there and have no stand-in, or cannot be read
     */
    static Map<String, String> settings(YamlMap effective, Map<String, String> kept) {
        YamlMap relevant = effective.without(WITHOUT_EFFECT);
        Map<String, YamlScalar> paths = new LinkedHashMap<>();
        collect("", relevant, paths);
        Map<String, String> settings = ConfigDifference.flat(relevant);
        Faults faults = new Faults();
        paths.forEach((key, path) -> settings.put(key, content(key, path, kept.get(key), faults)));
        faults.throwIfAny();
        return settings;
    }

    private static String content(String key, YamlScalar path, @Nullable String kept, Faults faults) {
        try {
            String sha256 = InputFiles.sha256(Path.of(path.text()));
            if (sha256 != null) {
                return SHA256 + sha256;
            }
            if (kept != null) {
                return kept;
            }
            faults.add(path.location(), "'" + key + "': there is no file '" + path.text() + "'");
        } catch (IOException e) {
            faults.add(path.location(), "'" + key + "': cannot read '" + path.text() + "': " + e.getMessage());
        }
        return path.text();
    }

    private static void collect(String key, YamlNode node, Map<String, YamlScalar> paths) {
        map(key, node, (name, scalar) -> {
            if (scalar.sort() == YamlScalar.Sort.PATH) {
                paths.put(name, scalar);
            }
            return scalar;
        });
    }

    /** The same configuration for a file in a folder: paths start there where the file system lets them, so that both can be moved together. */
    public static YamlMap relative(YamlMap effective, Path folder) {
        Path start = folder.toAbsolutePath().normalize();
        return (YamlMap) map(
                "",
                effective,
                (key, scalar) -> scalar.sort() == YamlScalar.Sort.PATH
                        ? path(scalar, relative(Path.of(scalar.text()), start))
                        : scalar);
    }

    /**
     * An effective configuration that was read from a file, with its paths marked and absolute again.
     *
     * @param settings those of the configuration, {@link Experiment#settings}, which show where its paths are
     * @param folder the folder of the file
     */
    public static YamlMap absolute(YamlMap read, Map<String, String> settings, Path folder) {
        return (YamlMap) map("", read, (key, scalar) -> {
            boolean marked =
                    key.equals(OUTPUT) || settings.getOrDefault(key, "").startsWith(SHA256);
            return marked
                    ? path(
                            scalar,
                            folder.resolve(scalar.text())
                                    .toAbsolutePath()
                                    .normalize()
                                    .toString())
                    : scalar;
        });
    }

    private static YamlScalar path(YamlScalar scalar, String text) {
        return new YamlScalar(scalar.origin(), text, YamlScalar.Sort.PATH);
    }

    /** The same tree with each of its single values replaced; the function gets the dotted key and the value. */
    private static YamlNode map(String key, YamlNode node, BiFunction<String, YamlScalar, YamlScalar> change) {
        return switch (node) {
            case YamlScalar scalar -> change.apply(key, scalar);
            case YamlMap map -> {
                Map<String, YamlMap.Entry> entries = new LinkedHashMap<>();
                map.entries()
                        .forEach((name, entry) -> entries.put(
                                name,
                                new YamlMap.Entry(
                                        entry.key(), map(ConfigDifference.below(key, name), entry.value(), change))));
                yield new YamlMap(map.origin(), entries);
            }
            case YamlList list -> {
                List<YamlNode> items = new ArrayList<>();
                for (YamlNode item : list.items()) {
                    items.add(map(ConfigDifference.below(key, Integer.toString(items.size())), item, change));
                }
                yield new YamlList(list.origin(), items);
            }
        };
    }

    private static String relative(Path path, Path folder) {
        if (path.getRoot() == null || !path.getRoot().equals(folder.getRoot())) {
            return path.toString();
        }
        String relative = folder.relativize(path).toString();
        return relative.isEmpty() ? "." : relative;
    }
}
