package org.hashgnn.experiments.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hashgnn.core.config.Excerpt;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.jspecify.annotations.Nullable;

/**
 * One {@code -s key=value} of the command line, or one {@code key: value} of a sweep, such as {@code loss.0.weight=0.5}. The value is YAML. A
 * number in the path is an index of a list; one past the end appends. The value replaces what was there, but a {@code type} other than the
 * present one replaces the whole map, as in a file that extends another.
 */
public record SettingOverride(Origin origin, List<String> path, YamlNode value) {
    /** The most characters of an override that messages show. */
    private static final int LONGEST = 200;
    /** The most parts of a key. */
    private static final int DEEPEST = 50;

    /** Reads an override; relative paths in its value start at the working folder. */
    public static SettingOverride parse(String text, Path workingFolder) {
        Origin origin = new Origin(Location.of("-s " + Excerpt.cut(text, LONGEST)), workingFolder);
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new InputException(origin.location(), "expected KEY=VALUE, such as training.epochs=50");
        }
        List<String> path = path(text.substring(0, equals).strip(), origin.location());
        return new SettingOverride(origin, path, YamlReader.value(text.substring(equals + 1), origin));
    }

    /** An assignment that stands in a file: a dotted key, where it stands, and its value. */
    public static SettingOverride of(String key, Location location, YamlNode value) {
        return new SettingOverride(new Origin(location, value.origin().folder()), path(key, location), value);
    }

    private static List<String> path(String key, Location location) {
        List<String> path = Arrays.asList(key.split("\\.", -1));
        if (path.stream().anyMatch(String::isBlank)) {
            throw new InputException(
                    location, "the key has an empty part; expected names with single dots, such as training.epochs");
        }
        if (path.size() > DEEPEST) {
            throw new InputException(
                    location, "the key has " + path.size() + " parts; at most " + DEEPEST + " make sense");
        }
        return path;
    }

    /** The tree with the value set. */
    public YamlMap apply(YamlMap root) {
        return map(root, 0);
    }

    private YamlNode set(@Nullable YamlNode node, int depth) {
        if (depth == path.size()) {
            return value;
        }
        if (node instanceof YamlList list) {
            return list(list, depth);
        }
        if (node instanceof YamlMap map) {
            return map(map, depth);
        }
        if (path.get(depth).matches("\\d+")) {
            throw new InputException(
                    origin.location(),
                    "'" + String.join(".", path.subList(0, depth)) + "' is no list in the file, so it has no entry "
                            + path.get(depth) + "; give the whole list, such as key=[a, b]");
        }
        YamlMap single = map(new YamlMap(origin, Map.of()), depth);
        return node == null ? single : YamlMerge.merge(node, single);
    }

    private YamlMap map(YamlMap map, int depth) {
        String key = path.get(depth);
        YamlNode changed = set(map.get(key), depth + 1);
        if (key.equals(YamlMap.TYPE) && depth + 1 == path.size() && !isType(map, changed)) {
            return new YamlMap(origin, Map.of(key, new YamlMap.Entry(origin.location(), changed)));
        }
        YamlMap.Entry old = map.entries().get(key);
        return map.with(key, old == null ? origin.location() : old.key(), changed);
    }

    private static boolean isType(YamlMap map, YamlNode type) {
        return type instanceof YamlScalar scalar && scalar.text().equals(map.type());
    }

    private YamlList list(YamlList list, int depth) {
        String index = path.get(depth);
        int size = list.items().size();
        if (!index.matches("\\d{1,9}") || Integer.parseInt(index) > size) {
            throw new InputException(
                    origin.location(),
                    "'" + String.join(".", path.subList(0, depth)) + "' is a list of " + size
                            + "; expected an index from 0 to " + (size - 1) + ", or " + size + " to append, but found "
                            + Excerpt.of(index));
        }
        List<YamlNode> items = new ArrayList<>(list.items());
        int i = Integer.parseInt(index);
        YamlNode changed = set(i < size ? items.get(i) : null, depth + 1);
        if (i < size) {
            items.set(i, changed);
        } else {
            items.add(changed);
        }
        return new YamlList(list.origin(), items);
    }
}
