package org.hashgnn.experiments.folder;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Metrics on the test set by profile and search mode, or by profile and baseline; immutable, in the order in which they were added. In JSON
 * three nested maps: profile, then mode, then metric.
 */
public final class Measures {
    private final Map<String, Map<String, Map<String, Double>>> byProfile;

    /** Takes the metrics of each profile and mode. */
    @FunctionalInterface
    public interface Visitor {
        /** Takes the metrics, by name, of a profile and a mode. */
        void visit(String profile, String mode, Map<String, Double> metrics);
    }

    /** Collects measures. */
    public static final class Builder {
        private final Map<String, Map<String, Map<String, Double>>> byProfile = new LinkedHashMap<>();

        /** Adds the metrics of a profile and a mode, in the place of those there were. */
        public Builder add(String profile, String mode, Map<String, Double> metrics) {
            byProfile.computeIfAbsent(profile, key -> new LinkedHashMap<>()).put(mode, metrics);
            return this;
        }

        /** The measures so far. */
        public Measures build() {
            return of(byProfile);
        }
    }

    private Measures(Map<String, Map<String, Map<String, Double>>> byProfile) {
        this.byProfile = byProfile;
    }

    /** The measures of nested maps: profile, then mode, then metric. They are copied. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Measures of(Map<String, Map<String, Map<String, Double>>> byProfile) {
        Map<String, Map<String, Map<String, Double>>> profiles = new LinkedHashMap<>();
        byProfile.forEach((profile, byMode) -> {
            Map<String, Map<String, Double>> modes = new LinkedHashMap<>();
            byMode.forEach(
                    (mode, metrics) -> modes.put(mode, Collections.unmodifiableMap(new LinkedHashMap<>(metrics))));
            profiles.put(profile, Collections.unmodifiableMap(modes));
        });
        return new Measures(Collections.unmodifiableMap(profiles));
    }

    /** No measures. */
    public static Measures none() {
        return new Measures(Map.of());
    }

    /** The nested maps: profile, then mode, then metric. */
    @JsonValue
    public Map<String, Map<String, Map<String, Double>>> toMap() {
        return byProfile;
    }

    /** The profiles. */
    public Set<String> profiles() {
        return byProfile.keySet();
    }

    /** The metrics of each mode by a profile; empty if it was not measured. */
    public Map<String, Map<String, Double>> modes(String profile) {
        return byProfile.getOrDefault(profile, Map.of());
    }

    /** The metrics by a profile in a mode; empty if it was not measured. */
    public Map<String, Double> metrics(String profile, String mode) {
        return modes(profile).getOrDefault(mode, Map.of());
    }

    /** Visits all. */
    public void forEach(Visitor visitor) {
        byProfile.forEach((profile, modes) -> modes.forEach((mode, metrics) -> visitor.visit(profile, mode, metrics)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Measures that && byProfile.equals(that.byProfile);
    }

    @Override
    public int hashCode() {
        return byProfile.hashCode();
    }

    @Override
    public String toString() {
        return byProfile.toString();
    }
}
