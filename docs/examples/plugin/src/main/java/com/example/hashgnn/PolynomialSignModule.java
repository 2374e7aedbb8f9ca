package com.example.hashgnn;

import com.google.inject.AbstractModule;
import org.hashgnn.core.model.Binarizer;
import org.hashgnn.core.model.Component;
import org.hashgnn.core.model.Components;

/** Registers the binarizer; found through {@code META-INF/services/com.google.inject.Module}. */
public final class PolynomialSignModule extends AbstractModule {
    @Override
    protected void configure() {
        Components.of(binder())
                .add(Component.built(
                        Binarizer.class, "polynomial-sign", PolynomialSignSettings.class, PolynomialSign::new));
    }
}
