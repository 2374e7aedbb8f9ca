package org.hashgnn.encoders;

import com.google.inject.AbstractModule;
import org.hashgnn.core.model.Component;
import org.hashgnn.core.model.Components;
import org.hashgnn.core.model.Encoder;

/** Registers the encoders. */
public final class EncodersModule extends AbstractModule {
    @Override
    protected void configure() {
        Components.of(binder())
                .add(Component.built(Encoder.class, "graphsage", GraphSageSettings.class, GraphSage::new))
                .add(Component.built(Encoder.class, "gcn", GcnSettings.class, Gcn::new))
                .add(Component.built(Encoder.class, "lightgcn", LightGcnSettings.class, LightGcn::new));
    }
}
