package org.hashgnn.core.model;

import com.google.inject.Binder;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;

/** Registers components from a Guice module, of the project or of a plug-in: {@code Components.of(binder()).add(Component.built(...))}. */
public final class Components {
    private final Multibinder<Component<?>> components;

    private Components(Binder binder) {
        components = Multibinder.newSetBinder(binder, new TypeLiteral<Component<?>>() {});
    }

    /** The registry of a module's binder. */
    public static Components of(Binder binder) {
        return new Components(binder);
    }

    /** Adds a component. */
    public Components add(Component<?> component) {
        components.addBinding().toInstance(component);
        return this;
    }
}
