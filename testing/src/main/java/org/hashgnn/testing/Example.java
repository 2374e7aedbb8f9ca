package org.hashgnn.testing;

import org.hashgnn.core.model.Component;
import org.hashgnn.core.model.ModelContext;

/**
 * A registered component with settings to try.
 *
 * @param <T> the contract
 * @param component the component
 * @param settings its settings
 */
public record Example<T>(Component<T> component, Record settings) {
    /**
     * Makes the component.
     *
     * @throws IllegalStateException if the component is not built from settings
     */
    public T create(ModelContext context) {
        java.util.function.BiFunction<Record, ModelContext, T> factory = component.factory();
        if (factory == null) {
            throw new IllegalStateException(component.name() + " is not built from settings");
        }
        return factory.apply(settings, context);
    }

    @Override
    public String toString() {
        return component.name() + " " + settings;
    }
}
