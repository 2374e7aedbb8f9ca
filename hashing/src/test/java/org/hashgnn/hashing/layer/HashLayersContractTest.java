package org.hashgnn.hashing.layer;

import org.hashgnn.core.model.HashLayer;
import org.hashgnn.core.model.NormalInitializer;
import org.hashgnn.core.model.Spec;
import org.hashgnn.core.model.XavierInitializer;
import org.hashgnn.hashing.HashingModule;
import org.hashgnn.testing.Examples;
import org.hashgnn.testing.HashLayerContract;

class HashLayersContractTest extends HashLayerContract {
    private static final Spec<HashLayer> LINEAR = new Spec<>(
            "linear",
            new LinearHashLayerSettings(4, false, new NormalInitializer(0.3)),
            (settings, context) -> new DenseHashLayer((LinearHashLayerSettings) settings, context));
    private static final Spec<HashLayer> LSH =
            new Spec<>("lsh", new LshSettings(6), (settings, context) -> ((LshSettings) settings).create(context));

    @Override
    protected Examples<HashLayer> examples() {
        return Examples.of(HashLayer.class, new HashingModule())
                .with(
                        new TanhHashLayerSettings(6, true, new NormalInitializer(0.4)),
                        new TanhHashLayerSettings(3, false, new XavierInitializer()),
                        new TanhHashLayerSettings(13, false, new NormalInitializer(0.2)))
                .with(
                        new LinearHashLayerSettings(5, true, new XavierInitializer()),
                        new LinearHashLayerSettings(4, false, new NormalInitializer(0.3)))
                .with(new LshSettings(7), new LshSettings(64))
                .with(new ItqSettings(4, 5, false), new ItqSettings(5, 0, true))
                .with(new IdentityHashLayerSettings())
                .with(
                        new ThermometerSettings(LINEAR, 3, 1.5, new NormalInitializer(0.4)),
                        new ThermometerSettings(LSH, 1, 2, new XavierInitializer()));
    }
}
