package org.hashgnn.experiments.yaml;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lays one tree over another. Maps are merged key by key, to any depth; a list or a single value replaces what was there. A map with
 * another {@code type:} replaces the whole map, since its settings are another component's. A map without a {@code type:} that meets a
 * component given by its bare name adds to that component's settings.
 */
public final class YamlMerge {
    private YamlMerge() {}

    /** The tree {@code above} laid over {@code below}; every value keeps its own place. */
    public static YamlNode merge(YamlNode below, YamlNode above) {
        if (!(above instanceof YamlMap upper)) {
            return above;
        }
        if (below instanceof YamlMap lower) {
            String type = upper.type();
            return type == null || type.equals(lower.type()) ? maps(lower, upper) : upper;
        }
        if (below instanceof YamlScalar name
                && name.sort() == YamlScalar.Sort.TEXT
                && upper.get(YamlMap.TYPE) == null) {
            Map<String, YamlMap.Entry> typed = new LinkedHashMap<>();
            typed.put(YamlMap.TYPE, new YamlMap.Entry(name.location(), name));
            typed.putAll(upper.entries());
            return new YamlMap(upper.origin(), typed);
        }
        return upper;
    }

    private static YamlMap maps(YamlMap lower, YamlMap upper) {
        Map<String, YamlMap.Entry> merged = new LinkedHashMap<>(lower.entries());
        upper.entries().forEach((key, entry) -> {
            YamlMap.Entry old = merged.get(key);
            YamlNode value = old == null ? entry.value() : merge(old.value(), entry.value());
            merged.put(key, new YamlMap.Entry(entry.key(), value));
        });
        return new YamlMap(upper.origin(), merged);
    }
}
