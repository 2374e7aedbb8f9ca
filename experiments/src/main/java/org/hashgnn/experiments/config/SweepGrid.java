package org.hashgnn.experiments.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The grid of a sweep: lists of values by dotted key, of which every combination is a trial. */
final class SweepGrid {
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

    /** What names a combination: {@code bits=32-weight=0.5}. */
    static String label(List<Assignment> combination) {
        StringBuilder label = new StringBuilder();
        for (Assignment assignment : combination) {
            String value = assignment.value() instanceof YamlScalar scalar
                    ? scalar.text()
                    : assignment.value() instanceof YamlMap map && map.type() != null
                            ? map.type()
                            : "#" + assignment.value().location().line();
            label.append(label.isEmpty() ? "" : "-")
                    .append(assignment.path().getLast())
                    .append('=')
                    .append(value);
        }
        return label.toString().replaceAll("[^A-Za-z0-9.=_+-]", "_");
    }
}
