package org.hashgnn.experiments.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hashgnn.core.config.Location;
import org.jspecify.annotations.Nullable;

/**
 * A map.
 *
 * @param entries by key, in the order of the file
 */
public record YamlMap(Origin origin, Map<String, Entry> entries) implements YamlNode {
    /** The key that names the implementation of a component. */
    public static final String TYPE = "type";

    /**
     * One entry.
     *
     * @param key where the key stands
     * @param value its value
     */
    public record Entry(Location key, YamlNode value) {}

    /** Copies the entries. */
    public YamlMap {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** The value of a key, or {@code null} where the key is absent. */
    public @Nullable YamlNode get(String key) {
        Entry entry = entries.get(key);
        return entry == null ? null : entry.value();
    }

    /** The text of {@code type:}, or {@code null} where there is none or it is no single value. */
    public @Nullable String type() {
        return get(TYPE) instanceof YamlScalar scalar ? scalar.text() : null;
    }

    /** The same map with one entry set: in place where the key is present, else at the end. */
    public YamlMap with(String key, Location keyLocation, YamlNode value) {
        Map<String, Entry> changed = new LinkedHashMap<>(entries);
        changed.put(key, new Entry(keyLocation, value));
        return new YamlMap(origin, changed);
    }

    /** The same map without some keys. */
    public YamlMap without(Set<String> keys) {
        Map<String, Entry> changed = new LinkedHashMap<>(entries);
        changed.keySet().removeAll(keys);
        return new YamlMap(origin, changed);
    }

    @Override
    public String describe() {
        return "a map";
    }
}
