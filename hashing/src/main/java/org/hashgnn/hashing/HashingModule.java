package org.hashgnn.hashing;

import com.google.inject.AbstractModule;
import org.hashgnn.core.model.Binarizer;
import org.hashgnn.core.model.Component;
import org.hashgnn.core.model.Components;
import org.hashgnn.core.model.HashLayer;

/** Registers the hash layers and the binarizers. */
public final class HashingModule extends AbstractModule {
    @Override
    protected void configure() {
        Components.of(binder())
                .add(Component.built(HashLayer.class, "tanh", TanhHashLayerSettings.class, DenseHashLayer::new))
                .add(Component.built(HashLayer.class, "linear", LinearHashLayerSettings.class, DenseHashLayer::new))
                .add(Component.built(
                        HashLayer.class, "identity", IdentityHashLayerSettings.class, IdentityHashLayer::new))
                .add(Component.built(HashLayer.class, "lsh", LshSettings.class, LshSettings::create))
                .add(Component.built(HashLayer.class, "itq", ItqSettings.class, ItqSettings::create))
                .add(Component.built(HashLayer.class, "thermometer", ThermometerSettings.class, Thermometer::new))
                .add(Component.built(Binarizer.class, "ste", SteSettings.class, Ste::new))
                .add(Component.built(Binarizer.class, "guided-ste", GuidedSteSettings.class, GuidedSte::new))
                .add(Component.built(Binarizer.class, "hashnet", HashNetSettings.class, HashNet::new))
                .add(Component.built(
                        Binarizer.class, "gumbel-softmax", GumbelSoftmaxSettings.class, GumbelSoftmax::new))
                .add(Component.built(Binarizer.class, "clipped-ste", ClippedSteSettings.class, ClippedSte::new))
                .add(Component.built(Binarizer.class, "tanh-ste", TanhSteSettings.class, TanhSte::new))
                .add(Component.built(Binarizer.class, "aage", AageSettings.class, Aage::new))
                .add(Component.built(Binarizer.class, "fourier", FourierSignSettings.class, FourierSign::new))
                .add(Component.built(Binarizer.class, "rescaled", RescaledSettings.class, Rescaled::new));
    }
}
