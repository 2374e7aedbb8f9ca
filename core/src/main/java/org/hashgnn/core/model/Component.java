package org.hashgnn.core.model;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * One registered implementation: what the YAML's {@code type:} names. There are two sorts. A <em>built</em> component ({@link Encoder},
 * {@link HashLayer}, {@link Binarizer}, {@link Loss}) has a configuration record and a factory. A <em>plain</em> component (a {@link
 * Schedule}, a data set, a split) is its own configuration record.
 *
 * @param kind the contract that it implements
 * @param name the name in the YAML, lower case with hyphens
 * @param settings the record that holds its settings, each with a {@link org.hashgnn.core.config.Setting}
 * @param factory builds a built component from its settings; {@code null} for a plain one
 */
public record Component<T>(
        Class<T> kind,
        String name,
        Class<? extends Record> settings,
        @Nullable BiFunction<Record, ModelContext, T> factory) {

    /** A built component. */
    public static <T, S extends Record> Component<T> built(
            Class<T> kind, String name, Class<S> settings, BiFunction<S, ModelContext, ? extends T> factory) {
        return new Component<>(
                kind, name, settings, (record, context) -> factory.apply(settings.cast(record), context));
    }

    /** A plain component: the settings record implements the contract itself. */
    public static <T, S extends Record> Component<T> plain(Class<T> kind, String name, Class<S> settings) {
        if (!kind.isAssignableFrom(settings)) {
            throw new IllegalArgumentException(settings.getName() + " does not implement " + kind.getName());
        }
        return new Component<>(kind, name, settings, null);
    }
}
