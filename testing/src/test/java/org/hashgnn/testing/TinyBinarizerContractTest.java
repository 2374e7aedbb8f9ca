package org.hashgnn.testing;

import org.hashgnn.core.model.Binarizer;
import org.hashgnn.testing.TinyModule.Level;

class TinyBinarizerContractTest extends BinarizerContract {
    @Override
    protected Examples<Binarizer> examples() {
        return Examples.of(Binarizer.class, new TinyModule()).with(new Level(0), new Level(0.3));
    }
}
