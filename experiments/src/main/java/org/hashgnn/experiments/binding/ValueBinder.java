package org.hashgnn.experiments.binding;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.model.Spec;
import org.hashgnn.experiments.yaml.Faults;
import org.hashgnn.experiments.yaml.YamlList;
import org.hashgnn.experiments.yaml.YamlMap;
import org.hashgnn.experiments.yaml.YamlNode;
import org.hashgnn.experiments.yaml.YamlScalar;
import org.jspecify.annotations.Nullable;

/** Binds a node to whatever its target asks for. {@code null} means that a fault was reported. */
final class ValueBinder {
    private final Faults faults;
    private final ScalarBinder scalars;
    private final RecordBinder records;
    private final ComponentBinder components;

    ValueBinder(Catalog catalog, Path workingFolder, Faults faults, Consumer<InputPath> inputs) {
        this.faults = faults;
        scalars = new ScalarBinder(faults, inputs);
        records = new RecordBinder(this, faults, workingFolder);
        components = new ComponentBinder(catalog, records, faults);
    }

    /** Binds the root. */
    @Nullable Bound<?> root(YamlMap tree, Class<? extends Record> type) {
        return records.bind(tree, type, KeyPath.ROOT, List.of(), List.of());
    }

    @Nullable Bound<?> bind(YamlNode node, Target target) {
        return switch (target.type()) {
            case ParameterizedType generic -> generic(node, generic, target);
            case Class<?> plain -> plain(node, plain, target);
            default -> throw unsupported(target);
        };
    }

    private @Nullable Bound<?> generic(YamlNode node, ParameterizedType type, Target target) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == List.class) {
            return list(node, arguments[0], target);
        }
        if (type.getRawType() == Map.class && arguments[0] == String.class) {
            return map(node, arguments[1], target);
        }
        if (type.getRawType() == Spec.class && arguments[0] instanceof Class<?> kind) {
            return components.spec(node, kind, target);
        }
        throw unsupported(target);
    }

    private @Nullable Bound<?> plain(YamlNode node, Class<?> type, Target target) {
        if (ScalarBinder.binds(type)) {
            return scalars.bind(node, type, target);
        }
        if (type.isRecord()) {
            return records.bind(node, type.asSubclass(Record.class), target.path(), target.besides(), List.of());
        }
        if (type == YamlNode.class) {
            return new Bound<>(node, node);
        }
        if (type.isInterface()) {
            return components.plain(node, type, target);
        }
        throw unsupported(target);
    }

    private @Nullable Bound<?> list(YamlNode node, Type entryType, Target target) {
        YamlList list = asList(node);
        if (list == null) {
            return wrong(node, target, "a list, such as [a, b]");
        }
        List<Object> values = new ArrayList<>();
        List<YamlNode> effective = new ArrayList<>();
        boolean whole = true;
        for (int i = 0; i < list.items().size(); i++) {
            Bound<?> bound = bind(list.items().get(i), target.entry(entryType, Integer.toString(i)));
            if (bound == null) {
                whole = false;
            } else {
                values.add(bound.value());
                effective.add(bound.effective());
            }
        }
        return whole ? new Bound<>(List.copyOf(values), new YamlList(list.origin(), effective)) : null;
    }

    /** A list, or a lone value as a list of one; {@code null} for null. */
    private static @Nullable YamlList asList(YamlNode node) {
        if (node instanceof YamlList list) {
            return list;
        }
        return node instanceof YamlScalar scalar && scalar.isNull() ? null : new YamlList(node.origin(), List.of(node));
    }

    private @Nullable Bound<?> map(YamlNode node, Type entryType, Target target) {
        if (!(node instanceof YamlMap map)) {
            return wrong(node, target, "a map, such as {key: value}");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        YamlMap effective = new YamlMap(map.origin(), Map.of());
        for (Map.Entry<String, YamlMap.Entry> entry : map.entries().entrySet()) {
            Bound<?> bound = bind(entry.getValue().value(), target.entry(entryType, entry.getKey()));
            if (bound != null) {
                Location key = entry.getValue().key();
                values.put(entry.getKey(), bound.value());
                effective = effective.with(entry.getKey(), key, bound.effective());
            }
        }
        return values.size() == map.entries().size()
                ? new Bound<>(Collections.unmodifiableMap(values), effective)
                : null;
    }

    private @Nullable Bound<?> wrong(YamlNode node, Target target, String expected) {
        faults.add(node.location(), target.path() + " must be " + expected + ", but is " + node.describe());
        return null;
    }

    private static IllegalStateException unsupported(Target target) {
        return new IllegalStateException(
                "settings of type " + target.type().getTypeName() + " are not supported: " + target.path());
    }
}
