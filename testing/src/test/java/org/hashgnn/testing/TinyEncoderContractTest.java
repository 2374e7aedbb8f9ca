package org.hashgnn.testing;

import org.hashgnn.core.model.Encoder;
import org.hashgnn.testing.TinyModule.Fitted;
import org.hashgnn.testing.TinyModule.Table;

class TinyEncoderContractTest extends EncoderContract {
    @Override
    protected Examples<Encoder> examples() {
        return Examples.of(Encoder.class, new TinyModule())
                .with(new Table(4, 0), new Table(3, 0.2), new Fitted(3), new Fitted(5));
    }

    @Override
    protected boolean fitted(Record settings) {
        return settings instanceof Fitted;
    }

    @Override
    protected boolean takesFeatures(Record settings) {
        return false;
    }

    @Override
    protected boolean exportable(Record settings) {
        return false;
    }
}
