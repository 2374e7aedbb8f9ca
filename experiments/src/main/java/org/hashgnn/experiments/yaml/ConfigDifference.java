package org.hashgnn.experiments.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A setting that two configurations have otherwise.
 *
 * @param key the dotted key
 * @param first its value in the first, empty where it is not there
 * @param second its value in the second
 */
public record ConfigDifference(String key, String first, String second) {
    /** The differences between two effective configurations, in the order of the keys. */
    public static List<ConfigDifference> between(YamlMap a, YamlMap b) {
        Map<String, String> first = flat(a);
        Map<String, String> second = flat(b);
        List<String> keys = new ArrayList<>(first.keySet());
        second.keySet().stream().filter(key -> !first.containsKey(key)).forEach(keys::add);
        return keys.stream()
                .map(key -> new ConfigDifference(key, first.getOrDefault(key, ""), second.getOrDefault(key, "")))
                .filter(difference -> !difference.first().equals(difference.second()))
                .toList();
    }

    /** The single values of a configuration by dotted key, in their order; the entries of a list are numbered from 0. */
    public static Map<String, String> flat(YamlMap tree) {
        Map<String, String> flat = new LinkedHashMap<>();
        flatten("", tree, flat);
        return flat;
    }

    /** The settings that not all of some effective configurations have alike, for each of them; a setting that one has not is left out. */
    public static List<Map<String, String>> among(List<YamlMap> configs) {
        List<Map<String, String>> all = new ArrayList<>();
        for (YamlMap config : configs) {
            all.add(flat(config));
        }
        Set<String> keys = new LinkedHashSet<>();
        all.forEach(flat -> keys.addAll(flat.keySet()));
        keys.removeIf(key -> all.stream()
                        .map(flat -> Optional.ofNullable(flat.get(key)))
                        .distinct()
                        .count()
                < 2);
        all.forEach(flat -> flat.keySet().retainAll(keys));
        return all;
    }

    /** The dotted key of an entry. */
    public static String below(String key, String name) {
        return key.isEmpty() ? name : key + "." + name;
    }

    private static void flatten(String key, YamlNode node, Map<String, String> flat) {
        switch (node) {
            case YamlScalar scalar -> flat.put(key, scalar.text());
            case YamlMap map -> map.entries().forEach((name, entry) -> flatten(below(key, name), entry.value(), flat));
            case YamlList list -> {
                if (list.items().isEmpty()) {
                    flat.put(key, "[]");
                }
                for (int i = 0; i < list.items().size(); i++) {
                    flatten(below(key, Integer.toString(i)), list.items().get(i), flat);
                }
            }
        }
    }
}
