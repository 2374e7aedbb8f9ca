package org.hashgnn.experiments.binding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.hashgnn.core.config.Excerpt;
import org.hashgnn.core.config.Setting;
import org.hashgnn.core.model.Component;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.Spec;
import org.hashgnn.core.schedule.Schedule;
import org.hashgnn.experiments.yaml.DidYouMean;
import org.hashgnn.experiments.yaml.Faults;
import org.hashgnn.experiments.yaml.YamlMap;
import org.hashgnn.experiments.yaml.YamlMerge;
import org.hashgnn.experiments.yaml.YamlNode;
import org.hashgnn.experiments.yaml.YamlReader;
import org.hashgnn.experiments.yaml.YamlScalar;
import org.jspecify.annotations.Nullable;

/**
 * Binds maps with a {@code type:}, or bare names, to components. A map without {@code type:} changes settings of the default component,
 * where the setting has one. A value that is no name binds to the component called {@code constant}, where the contract has one.
 */
final class ComponentBinder {
    private static final String CONSTANT = "constant";

    private final Catalog catalog;
    private final RecordBinder records;
    private final Faults faults;

    ComponentBinder(Catalog catalog, RecordBinder records, Faults faults) {
        this.catalog = catalog;
        this.records = records;
        this.faults = faults;
    }

    /** A component of a contract to be built later. */
    @Nullable Bound<?> spec(YamlNode node, Class<?> kind, Target target) {
        YamlMap map = typed(node, kind, target);
        Component<?> component = map == null ? null : component(map, kind, target);
        if (map == null || component == null) {
            return null;
        }
        BiFunction<Record, ModelContext, ?> factory = component.factory();
        if (factory == null) {
            throw new IllegalStateException(
                    component.settings().getName() + " is registered as plain, but is to be built");
        }
        Bound<Record> settings = settings(map, component, target);
        return settings == null
                ? null
                : new Bound<>(spec(component.name(), settings.value(), factory), settings.effective());
    }

    private static <T> Spec<T> spec(String name, Record settings, BiFunction<Record, ModelContext, T> factory) {
        return new Spec<>(name, settings, factory);
    }

    /** A component that is its own settings. */
    @Nullable Bound<?> plain(YamlNode node, Class<?> kind, Target target) {
        YamlMap map = typed(node, kind, target);
        Component<?> component = map == null ? null : component(map, kind, target);
        Bound<Record> bound = map == null || component == null ? null : settings(map, component, target);
        if (bound != null && bound.value() instanceof Schedule schedule) {
            requireRange(schedule, node, target);
        }
        return bound;
    }

    /** Reports a schedule that leaves the range of its setting. Its values are between its start and its limit. */
    private void requireRange(Schedule schedule, YamlNode node, Target target) {
        double start = schedule.start();
        double value = isInRange(start, target.setting()) ? schedule.limit() : start;
        if (!isInRange(value, target.setting())) {
            faults.add(
                    node.location(),
                    target.path() + " must be " + SettingTypes.range(target.setting()) + ", but it "
                            + (value == start ? "begins at " : "ends at ") + value);
        }
    }

    private static boolean isInRange(double value, Setting setting) {
        return value >= setting.min() && value <= setting.max();
    }

    private @Nullable Bound<Record> settings(YamlMap map, Component<?> component, Target target) {
        YamlMap own = map.without(Set.of(YamlMap.TYPE));
        Bound<Record> bound =
                records.bind(own, component.settings(), target.path(), target.besides(), List.of(YamlMap.TYPE));
        if (bound == null) {
            return null;
        }
        Map<String, YamlMap.Entry> effective = new LinkedHashMap<>();
        YamlScalar type = YamlScalar.text(map.origin(), component.name());
        effective.put(YamlMap.TYPE, new YamlMap.Entry(map.location(), type));
        effective.putAll(((YamlMap) bound.effective()).entries());
        if (target.entry() && effective.size() == 1) {
            return new Bound<>(bound.value(), type);
        }
        return new Bound<>(bound.value(), new YamlMap(map.origin(), effective));
    }

    /** The node as a map with a {@code type:}. */
    private @Nullable YamlMap typed(YamlNode node, Class<?> kind, Target target) {
        if (node instanceof YamlMap map) {
            return map.get(YamlMap.TYPE) == null ? byDefault(map, target) : map;
        }
        if (node instanceof YamlScalar scalar && !scalar.isNull()) {
            Component<?> constant = catalog.find(kind, CONSTANT);
            boolean name = scalar.sort() == YamlScalar.Sort.TEXT || catalog.find(kind, scalar.text()) != null;
            return name || constant == null ? named(scalar, scalar.text()) : constant(scalar, constant);
        }
        faults.add(
                node.location(),
                target.path() + " must be " + SettingTypes.name(kind)
                        + ": a map with 'type:', or just its name; but is " + node.describe());
        return null;
    }

    private static YamlMap named(YamlScalar scalar, String name) {
        YamlScalar type = YamlScalar.text(scalar.origin(), name);
        return new YamlMap(scalar.origin(), Map.of(YamlMap.TYPE, new YamlMap.Entry(scalar.location(), type)));
    }

    private static YamlMap constant(YamlScalar scalar, Component<?> constant) {
        String key = Schema.of(constant.settings()).keys().getFirst();
        return named(scalar, CONSTANT).with(key, scalar.location(), scalar);
    }

    private static YamlMap byDefault(YamlMap map, Target target) {
        if (!target.hasDefault()) {
            return map;
        }
        YamlNode below = YamlReader.value(target.setting().byDefault(), map.origin());
        return YamlMerge.merge(below, map) instanceof YamlMap merged ? merged : map;
    }

    private @Nullable Component<?> component(YamlMap map, Class<?> kind, Target target) {
        YamlNode type = map.get(YamlMap.TYPE);
        List<String> names = catalog.names(kind);
        String known = names.isEmpty() ? "; none is registered" : "; known: " + String.join(", ", names);
        if (type == null) {
            faults.add(
                    map.location(),
                    "the key " + target.path().child(YamlMap.TYPE) + " is missing; it names " + SettingTypes.name(kind)
                            + known);
            return null;
        }
        if (!(type instanceof YamlScalar scalar)) {
            faults.add(
                    type.location(),
                    target.path().child(YamlMap.TYPE) + " must be the name of " + SettingTypes.name(kind) + ", but is "
                            + type.describe() + known);
            return null;
        }
        Component<?> component = catalog.find(kind, scalar.text());
        if (component == null) {
            String former = FormerNames.advice(scalar.text());
            String orNumber = catalog.find(kind, CONSTANT) == null ? "" : ", or just a number";
            faults.add(
                    type.location(),
                    target.path() + ": unknown " + Names.kind(kind) + " " + Excerpt.of(scalar.text())
                            + (former.isEmpty() ? known + orNumber + DidYouMean.hint(scalar.text(), names) : former));
        }
        return component;
    }
}
