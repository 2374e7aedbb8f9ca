package org.hashgnn.testing;

import com.google.inject.Guice;
import com.google.inject.Key;
import com.google.inject.Module;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hashgnn.core.model.Component;

/**
 * The registered components of one contract, each with settings to try. {@link #all} fails for a component without settings, and for a
 * setting that has the same value in all settings of its component: a value that never varies is never tested.
 *
 * @param <T> the contract
 */
public final class Examples<T> {
    private final List<Component<T>> components = new ArrayList<>();
    private final List<Record> settings = new ArrayList<>();

    private Examples() {}

    /** Returns the components of the given contract that a module registers. */
    public static <T> Examples<T> of(Class<T> kind, Module module) {
        Examples<T> examples = new Examples<>();
        Set<Component<?>> registered = Guice.createInjector(module).getInstance(new Key<Set<Component<?>>>() {});
        for (Component<?> component : registered) {
            if (component.kind() == kind) {
                examples.components.add(cast(component));
            }
        }
        return examples;
    }

    /** Adds settings to try; the class of the settings decides the component. */
    public Examples<T> with(Record... more) {
        settings.addAll(Arrays.asList(more));
        return this;
    }

    /**
     * Returns every component with every settings record of its class.
     *
     * @throws AssertionError if no component is registered, a component has less than two settings records (one if it has no settings),
     *     or a setting has the same value in all of them
     */
    public List<Example<T>> all() {
        if (components.isEmpty()) {
            throw new AssertionError("no component is registered");
        }
        List<Example<T>> all = new ArrayList<>();
        for (Component<T> component : components) {
            List<Record> own = settings.stream()
                    .filter(each -> each.getClass() == component.settings())
                    .toList();
            requireVariety(component, own);
            own.forEach(each -> all.add(new Example<>(component, each)));
        }
        return all;
    }

    private static void requireVariety(Component<?> component, List<Record> settings) {
        RecordComponent[] names = component.settings().getRecordComponents();
        if (settings.size() < (names.length == 0 ? 1 : 2)) {
            throw new AssertionError("the component " + component.name() + " has " + settings.size()
                    + " settings listed in its contract test; list at least two");
        }
        for (RecordComponent name : names) {
            Set<Object> values = new HashSet<>();
            settings.forEach(each -> values.add(value(name, each)));
            if (values.size() < 2) {
                throw new AssertionError("all settings listed for " + component.name() + " have the same "
                        + name.getName() + ", " + values);
            }
        }
    }

    private static Object value(RecordComponent name, Record settings) {
        try {
            name.getAccessor().setAccessible(true);
            return String.valueOf(name.getAccessor().invoke(settings));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked") // The kind has been compared.
    private static <T> Component<T> cast(Component<?> component) {
        return (Component<T>) component;
    }
}
