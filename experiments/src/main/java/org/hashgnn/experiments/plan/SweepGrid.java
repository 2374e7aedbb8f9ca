package org.hashgnn.experiments.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hashgnn.core.tensor.Memory;
import org.hashgnn.experiments.yaml.Faults;
import org.hashgnn.experiments.yaml.SettingOverride;
import org.hashgnn.experiments.yaml.YamlList;
import org.hashgnn.experiments.yaml.YamlMap;
import org.hashgnn.experiments.yaml.YamlNode;
import org.hashgnn.experiments.yaml.YamlScalar;
import org.jspecify.annotations.Nullable;

/** The grid of a sweep: lists of values by dotted key, of which every combination is a trial. Combinations are made when they are asked for. */
final class SweepGrid {
    static final String KEY = "grid";

    /** The longest name of a combination, so that the name of a run's folder keeps below the 255 bytes of most file systems. */
    private static final int LONGEST = 150;

    private final List<List<SettingOverride>> axes;

    private SweepGrid(List<List<SettingOverride>> axes) {
        this.axes = axes;
    }

    /**
     * Reads a grid.
     *
     * @param grid the map of the file; {@code null} for a grid with the single empty combination
     */
    static SweepGrid of(@Nullable YamlNode grid, Faults faults) {
        List<List<SettingOverride>> axes = new ArrayList<>();
        if (grid == null) {
            return new SweepGrid(axes);
        }
        if (!(grid instanceof YamlMap map)) {
            faults.add(grid.location(), "'grid' must be a map of keys to lists of values, but is " + grid.describe());
            return new SweepGrid(axes);
        }
        for (Map.Entry<String, YamlMap.Entry> entry : map.entries().entrySet()) {
            YamlNode values = entry.getValue().value();
            if (!(values instanceof YamlList list) || list.items().isEmpty()) {
                faults.add(
                        values.location(),
                        "'grid." + entry.getKey() + "' must be a list of at least one value, but is "
                                + values.describe());
                continue;
            }
            List<SettingOverride> axis = new ArrayList<>();
            for (YamlNode value : list.items()) {
                faults.collect(() -> axis.add(
                        SettingOverride.of(entry.getKey(), entry.getValue().key(), value)));
            }
            if (!axis.isEmpty()) {
                axes.add(axis);
            }
        }
        return new SweepGrid(axes);
    }

    /** The number of combinations; {@link Long#MAX_VALUE} if it is larger. */
    long count() {
        return Memory.product(axes.stream().mapToLong(List::size).toArray());
    }

    /** The combination of an index from 0; the last key changes fastest. */
    List<SettingOverride> combination(long index) {
        SettingOverride[] combination = new SettingOverride[axes.size()];
        long rest = index;
        for (int axis = axes.size() - 1; axis >= 0; axis--) {
            List<SettingOverride> values = axes.get(axis);
            combination[axis] = values.get((int) (rest % values.size()));
            rest /= values.size();
        }
        return List.of(combination);
    }

    /** What names a combination: {@code bits=32-weight=0.5}; a long one ends in a hash. */
    static String label(List<SettingOverride> combination) {
        StringBuilder label = new StringBuilder();
        for (SettingOverride assignment : combination) {
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
