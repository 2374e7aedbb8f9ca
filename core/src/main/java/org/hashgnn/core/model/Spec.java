package org.hashgnn.core.model;

import java.util.function.BiFunction;

/**
 * A built component with its settings read and checked, ready to be made: the type of a setting such as {@code encoder:}.
 *
 * @param name the component's name
 * @param settings its settings
 * @param factory what makes it
 */
public record Spec<T>(String name, Record settings, BiFunction<Record, ModelContext, T> factory) {
    /** Makes the component. */
    public T create(ModelContext context) {
        return factory.apply(settings, context);
    }
}
