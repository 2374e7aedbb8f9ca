package org.hashgnn.testing;

import org.hashgnn.core.model.Loss;
import org.hashgnn.testing.TinyModule.Nothing;

class TinyLossContractTest extends LossContract {
    @Override
    protected Examples<Loss> examples() {
        return Examples.of(Loss.class, new TinyModule()).with(new Nothing());
    }
}
