package org.hashgnn.experiments.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The grid of a sweep: lists of values by dotted key, of which every combination is a trial. */
final class SweepGrid {
    /** The longest name of a combination, so that the name of a run's folder keeps below the 255 bytes of most file systems. */
    private static final int LONGEST = 150;

    private SweepGrid() {}

    /** Every combination, the last key fastest; a single empty one where there is no grid. */
    static List<List<Assignment>> combinations(@Nullable YamlNode grid, Faults faults) {
        List<List<Assignment>> combinations = List.of(List.of());
        if (grid == null) {
            return combinations;
        }
        if (!(grid instanceof YamlMap map)) {
            faults.add(grid.location(), "'grid' must be a map of keys to lists of values, but is " + grid.describe());
            return combinations;
        }
        for (Map.Entry<String, YamlMap.Entry> axis : map.entries().entrySet()) {
            YamlNode values = axis.getValue().value();
            if (!(values instanceof YamlList list) || list.items().isEmpty()) {
                faults.add(
                        values.location(),
                        "'grid." + axis.getKey() + "' must be a list of at least one value, but is "
                                + values.describe());
                continue;
            }
            List<List<Assignment>> longer = new ArrayList<>();
            for (List<Assignment> combination : combinations) {
                for (YamlNode value : list.items()) {
                    faults.collect(() -> {
                        List<Assignment> more = new ArrayList<>(combination);
                        more.add(Assignment.of(axis.getKey(), axis.getValue().key(), value));
                        longer.add(more);
                    });
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    /** What names a combination: {@code bits=32-weight=0.5}; a long one ends in a hash. */
    static String label(List<Assignment> combination) {
        StringBuilder label = new StringBuilder();
        for (Assignment assignment : combination) {
            label.append(label.isEmpty() ? "" : "-")
                    .append(assignment.path().getLast())
                    .append('=')
                    .append(text(assignment.value()));
        }
        String name = label.toString().replaceAll("[^A-Za-z0-9.=_+-]", "_");
        return name.length() <= LONGEST
                ? name
                : name.substring(0, LONGEST) + "-" + Integer.toHexString(name.hashCode());
    }

    private static String text(YamlNode value) {
        return switch (value) {
            case YamlScalar scalar -> scalar.text();
            case YamlList list -> list.items().stream().map(SweepGrid::text).collect(Collectors.joining("_"));
            case YamlMap map ->
                map.entries().values().stream()
                        .map(entry -> text(entry.value()))
                        .collect(Collectors.joining("_"));
        };
    }
}
