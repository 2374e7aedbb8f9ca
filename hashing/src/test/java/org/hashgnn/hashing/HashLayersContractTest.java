package org.hashgnn.hashing;

import org.hashgnn.core.model.HashLayer;
import org.hashgnn.core.model.NormalInitializer;
import org.hashgnn.core.model.XavierInitializer;
import org.hashgnn.core.testing.Examples;
import org.hashgnn.core.testing.HashLayerContract;

class HashLayersContractTest extends HashLayerContract {
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
                .with(new ItqSettings(4, 5), new ItqSettings(5, 0))
                .with(new IdentityHashLayerSettings());
    }
}
