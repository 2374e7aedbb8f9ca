package org.hashgnn.experiments.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names for things of which several share one: {@code my (bits 24)}. Settings tell them apart: all that differ where those are at most {@value
 * #FEW}, else as few as it takes; each by the shortest end of its dotted key that no other key has. What settings do not tell apart gets the
 * beginning of its identity.
 */
final class Labels {
    private static final int FEW = 3;
    private static final int ID_LENGTH = 8;
    /** The content of a file, of which the beginning of its hash is shown. */
    private static final Pattern HASH = Pattern.compile("sha256:([0-9a-f]{" + ID_LENGTH + "})[0-9a-f]*");

    /**
     * A thing to name.
     *
     * @param name the name that it may share
     * @param settings its settings by dotted key
     * @param id what it is known by beyond doubt
     */
    record Named(String name, Map<String, String> settings, String id) {}

    private Labels() {}

    /** A label for each thing, each label once; things with one identity are one. */
    static Map<Named, String> of(Collection<Named> things) {
        Map<String, List<Named>> byName = new LinkedHashSet<>(things)
                .stream().collect(Collectors.groupingBy(Named::name, LinkedHashMap::new, Collectors.toList()));
        Map<Named, String> labels = new LinkedHashMap<>();
        byName.forEach((name, sharing) -> {
            if (sharing.size() == 1) {
                labels.put(sharing.getFirst(), name);
            } else {
                label(name, sharing, labels);
            }
        });
        return labels;
    }

    private static void label(String name, List<Named> sharing, Map<Named, String> labels) {
        Set<String> differing = differing(sharing);
        List<String> telling = differing.size() <= FEW ? List.copyOf(differing) : fewest(sharing, differing);
        Map<String, String> shortKeys = shortKeys(differing);
        Map<List<String>, Long> times =
                sharing.stream().collect(Collectors.groupingBy(thing -> values(thing, telling), Collectors.counting()));
        for (Named thing : sharing) {
            List<String> words = new ArrayList<>();
            for (String key : telling) {
                String value = thing.settings().get(key);
                String shown = shortKeys.getOrDefault(key, key);
                words.add(
                        value == null
                                ? "no " + shown
                                : shown + " " + HASH.matcher(value).replaceFirst("$1"));
            }
            if (times.getOrDefault(values(thing, telling), 0L) > 1) {
                words.add(thing.id().substring(0, Math.min(ID_LENGTH, thing.id().length())));
            }
            labels.put(thing, name + " (" + String.join(", ", words) + ")");
        }
    }

    private static Set<String> differing(List<Named> sharing) {
        Set<String> keys = new LinkedHashSet<>();
        sharing.forEach(thing -> keys.addAll(thing.settings().keySet()));
        keys.removeIf(key -> distinct(sharing, List.of(key)) == 1);
        return keys;
    }

    /** Keys, added one by one, each the one that tells most things apart. */
    private static List<String> fewest(List<Named> sharing, Set<String> differing) {
        List<String> chosen = new ArrayList<>();
        int goal = distinct(sharing, List.copyOf(differing));
        while (distinct(sharing, chosen) < goal) {
            String best = differing.stream()
                    .filter(key -> !chosen.contains(key))
                    .max(Comparator.comparingInt((String key) -> distinct(sharing, with(chosen, key)))
                            .thenComparingInt(key -> -key.length())
                            .thenComparing(Comparator.reverseOrder()))
                    .orElseThrow();
            chosen.add(best);
        }
        return chosen;
    }

    private static List<String> with(List<String> chosen, String key) {
        List<String> more = new ArrayList<>(chosen);
        more.add(key);
        return more;
    }

    private static int distinct(List<Named> sharing, List<String> keys) {
        Set<List<String>> values = new HashSet<>();
        sharing.forEach(thing -> values.add(values(thing, keys)));
        return values.size();
    }

    private static List<String> values(Named thing, List<String> keys) {
        return keys.stream()
                .map(key -> thing.settings().containsKey(key)
                        ? "=" + thing.settings().get(key)
                        : "")
                .toList();
    }

    /** The shortest end of each key, from a dot on, that is not an end of another one and does not begin with a list's number. */
    private static Map<String, String> shortKeys(Set<String> keys) {
        Map<String, String> shortKeys = new LinkedHashMap<>();
        for (String key : keys) {
            String shown = key;
            for (int dot = key.lastIndexOf('.'); dot >= 0; dot = key.lastIndexOf('.', dot - 1)) {
                String end = key.substring(dot + 1);
                boolean unique =
                        keys.stream().allMatch(other -> other.equals(key) || !("." + other).endsWith("." + end));
                if (unique && !Character.isDigit(end.charAt(0))) {
                    shown = end;
                    break;
                }
            }
            shortKeys.put(key, shown);
        }
        return shortKeys;
    }
}
