package org.hashgnn.encoders;

import com.google.inject.AbstractModule;
import org.hashgnn.core.model.Component;
import org.hashgnn.core.model.Components;
import org.hashgnn.core.model.Encoder;
import org.hashgnn.encoders.fitted.BineSettings;
import org.hashgnn.encoders.fitted.NmfSettings;
import org.hashgnn.encoders.fitted.PteSettings;
import org.hashgnn.encoders.fitted.SpectralSettings;
import org.hashgnn.encoders.fitted.WeightedAlsSettings;

/** Registers the encoders. */
public final class EncodersModule extends AbstractModule {
    @Override
    protected void configure() {
        Components.of(binder())
                .add(Component.built(Encoder.class, "graphsage", GraphSageSettings.class, GraphSage::new))
                .add(Component.built(Encoder.class, "gcn", GcnSettings.class, Gcn::new))
                .add(Component.built(Encoder.class, "lightgcn", LightGcnSettings.class, LightGcn::new))
                .add(Component.built(
                        Encoder.class, "weighted-als", WeightedAlsSettings.class, WeightedAlsSettings::create))
                .add(Component.built(Encoder.class, "nmf", NmfSettings.class, NmfSettings::create))
                .add(Component.built(Encoder.class, "pte", PteSettings.class, PteSettings::create))
                .add(Component.built(Encoder.class, "bine", BineSettings.class, BineSettings::create))
                .add(Component.built(Encoder.class, "bgch", BgchSettings.class, Bgch::new))
                .add(Component.built(Encoder.class, "trained-rows", TrainedRowsSettings.class, TrainedRows::new))
                .add(Component.built(Encoder.class, "spectral", SpectralSettings.class, SpectralSettings::create));
    }
}
