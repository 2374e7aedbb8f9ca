package org.hashgnn.experiments.binding;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hashgnn.core.config.InputException;
import org.hashgnn.experiments.yaml.ConfigDifference;
import org.hashgnn.experiments.yaml.DidYouMean;
import org.hashgnn.experiments.yaml.Faults;
import org.hashgnn.experiments.yaml.Origin;
import org.hashgnn.experiments.yaml.YamlMap;
import org.hashgnn.experiments.yaml.YamlNode;
import org.hashgnn.experiments.yaml.YamlReader;
import org.hashgnn.experiments.yaml.YamlScalar;
import org.jspecify.annotations.Nullable;

/** Binds maps to records: fills in defaults, reports unknown and missing keys, and what the record's constructor refuses. */
final class RecordBinder {
    private final ValueBinder values;
    private final Faults faults;
    private final Path workingFolder;

    RecordBinder(ValueBinder values, Faults faults, Path workingFolder) {
        this.values = values;
        this.faults = faults;
        this.workingFolder = workingFolder;
    }

    /**
     * Binds a map, or for a record with an inline setting a bare name.
     *
     * @param besides keys that are someone else's: they are not looked at and may not be settings of the record
     * @param shown further keys that are named when a key is unknown
     */
    @Nullable Bound<Record> bind(
            YamlNode node, Class<? extends Record> type, KeyPath path, List<String> besides, List<String> shown) {
        Schema schema = Schema.of(type);
        if (!(node instanceof YamlMap) && !(node instanceof YamlScalar && schema.hasInline())) {
            faults.add(
                    node.location(),
                    path + " must be a map with " + String.join(", ", schema.keys()) + ", but is " + node.describe());
            return null;
        }
        if (node instanceof YamlMap map && !schema.hasInline()) {
            unknownKeys(
                    map,
                    path,
                    schema,
                    Stream.of(shown, schema.keys(), besides)
                            .flatMap(List::stream)
                            .toList());
        }
        return fields(node, schema, path);
    }

    private @Nullable Bound<Record> fields(YamlNode node, Schema schema, KeyPath path) {
        @Nullable Object[] arguments = new @Nullable Object[schema.fields().size()];
        Map<String, YamlMap.Entry> effective = new LinkedHashMap<>();
        boolean whole = true;
        for (int i = 0; i < arguments.length; i++) {
            Schema.Field field = schema.fields().get(i);
            YamlNode value = given(node, schema, field);
            if (value == null && field.optional()) {
                continue;
            }
            Bound<?> bound = value == null
                    ? missing(node, path, field)
                    : values.bind(value, Target.of(field, path, schema.keys()));
            if (bound == null) {
                whole = false;
                continue;
            }
            arguments[i] = bound.value();
            if (field.inline() && bound.effective() instanceof YamlMap inline) {
                effective.putAll(inline.entries());
            } else {
                effective.put(field.key(), new YamlMap.Entry(node.location(), bound.effective()));
            }
        }
        Record made = whole ? create(node, schema, path, arguments) : null;
        return made == null ? null : new Bound<>(made, new YamlMap(node.origin(), effective));
    }

    /** The value of a setting as given or by default; {@code null} where there is neither. */
    private @Nullable YamlNode given(YamlNode node, Schema schema, Schema.Field field) {
        if (field.inline()) {
            return node instanceof YamlMap map ? map.without(new HashSet<>(schema.keys())) : node;
        }
        YamlNode value = node instanceof YamlMap map ? map.get(field.key()) : null;
        if (value instanceof YamlScalar scalar && scalar.isNull() && field.optional()) {
            return null;
        }
        if (value != null || !Schema.hasDefault(field.setting())) {
            return value;
        }
        return YamlReader.value(field.setting().byDefault(), Origin.ofDefault(node.location(), workingFolder));
    }

    private @Nullable Bound<?> missing(YamlNode node, KeyPath path, Schema.Field field) {
        faults.add(
                node.location(),
                "the key " + path.child(field.key()) + " is missing; it must be " + SettingTypes.name(field.type())
                        + ": " + field.setting().value());
        return null;
    }

    private void unknownKeys(YamlMap map, KeyPath path, Schema schema, List<String> allowed) {
        map.entries().forEach((key, entry) -> {
            if (!allowed.contains(key)) {
                List<String> deeper = deeper(key, map, schema);
                faults.add(
                        entry.key(),
                        "unknown key " + path.child(key) + "; allowed here: "
                                + (allowed.isEmpty() ? "nothing" : String.join(", ", allowed))
                                + (deeper.isEmpty()
                                        ? DidYouMean.hint(key, allowed)
                                        : DidYouMean.hint(deeper.stream()
                                                .map(known -> path.child(known).text())
                                                .toList())));
            }
        });
    }

    /** The settings of that name in maps below: those the user has given, and those every configuration has. At most three. */
    private static List<String> deeper(String key, YamlMap map, Schema schema) {
        return Stream.concat(
                        ConfigDifference.flat(map).keySet().stream(),
                        SettingDescription.of(schema.type()).stream().map(SettingDescription::key))
                .filter(known -> known.endsWith("." + key) && !known.contains("[]"))
                .distinct()
                .sorted(Comparator.comparingInt(String::length))
                .limit(3)
                .toList();
    }

    private @Nullable Record create(YamlNode node, Schema schema, KeyPath path, @Nullable Object[] arguments) {
        try {
            return schema.create(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InputException refused) {
                refused.problems()
                        .forEach(problem -> faults.add(
                                problem.location() == null ? node.location() : problem.location(),
                                path + ": " + problem.message()));
            } else if (e.getCause() instanceof IllegalArgumentException refused) {
                faults.add(node.location(), path + ": " + refused.getMessage());
            } else {
                throw new IllegalStateException("cannot make " + schema.type().getName(), e);
            }
            return null;
        }
    }
}
