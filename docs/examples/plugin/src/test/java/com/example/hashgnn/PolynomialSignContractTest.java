package com.example.hashgnn;

import org.hashgnn.core.model.Binarizer;
import org.hashgnn.testing.BinarizerContract;
import org.hashgnn.testing.Examples;

/** The contract that all binarizers of HashGNN hold to; one record of settings each. */
class PolynomialSignContractTest extends BinarizerContract {
    @Override
    protected Examples<Binarizer> examples() {
        return Examples.of(Binarizer.class, new PolynomialSignModule())
                .with(new PolynomialSignSettings(1), new PolynomialSignSettings(0.4));
    }
}
