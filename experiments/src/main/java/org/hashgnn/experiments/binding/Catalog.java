package org.hashgnn.experiments.binding;

import com.google.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.model.Component;
import org.hashgnn.experiments.yaml.Faults;
import org.jspecify.annotations.Nullable;

/** The components that are there, of the project and of plug-ins, by contract and name. Immutable. */
public final class Catalog {
    private final Map<Class<?>, SortedMap<String, Component<?>>> byKind =
            new TreeMap<>(Comparator.comparing(Names::kind).thenComparing(Class::getName));

    /**
     * Gathers components.
     *
     * @throws InputException if two components of a kind have one name
     */
    @Inject
    public Catalog(Set<Component<?>> components) {
        Faults faults = new Faults();
        for (Component<?> component : components) {
            SortedMap<String, Component<?>> named = byKind.computeIfAbsent(component.kind(), kind -> new TreeMap<>());
            Component<?> other = named.putIfAbsent(component.name(), component);
            if (other != null) {
                Set<String> classes = new TreeSet<>(
                        List.of(component.settings().getName(), other.settings().getName()));
                faults.add(
                        null,
                        "two components are registered as " + Names.kind(component.kind()) + " '" + component.name()
                                + "': " + String.join(" and ", classes) + "; rename or remove one");
            }
        }
        faults.throwIfAny();
    }

    /** The contracts that have components, by name. */
    public List<Class<?>> kinds() {
        return List.copyOf(byKind.keySet());
    }

    /** The components of a contract, by name; none for a contract that has none. */
    public Collection<Component<?>> of(Class<?> kind) {
        return List.copyOf(named(kind).values());
    }

    /** The names of a contract's components in order. */
    public List<String> names(Class<?> kind) {
        return List.copyOf(named(kind).keySet());
    }

    /** A component, or {@code null} where none has the name. */
    public @Nullable Component<?> find(Class<?> kind, String name) {
        return named(kind).get(name);
    }

    private SortedMap<String, Component<?>> named(Class<?> kind) {
        return byKind.getOrDefault(kind, new TreeMap<>());
    }
}
