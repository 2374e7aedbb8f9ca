package org.hashgnn.testing;

import org.hashgnn.core.model.HashLayer;
import org.hashgnn.testing.TinyModule.Bits;

class TinyHashLayerContractTest extends HashLayerContract {
    @Override
    protected Examples<HashLayer> examples() {
        return Examples.of(HashLayer.class, new TinyModule()).with(new Bits(4, true), new Bits(3, false));
    }

    @Override
    protected boolean exportable(Record settings) {
        return ((Bits) settings).heads();
    }
}
