package org.hashgnn.testing;

import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.model.HashModel;
import org.hashgnn.core.tensor.Compute;

/** Models that train in milliseconds and have the parts of large ones: a table with touched rows, a dense weight, noise of the step. */
public final class TinyModels {
    private TinyModels() {}

    /** Returns a model with initial parameters. */
    public static HashModel of(Compute compute, Interactions train, int bits, double noise, long seed) {
        int nodes = train.users() + train.itemCount();
        return new HashModel(
                compute,
                new TinyEncoder(compute, nodes, 5, 0.001, seed),
                new TinyHashLayer(compute, 5, bits, seed),
                new TinyBinarizer(noise),
                new TinyLoss(),
                train.users());
    }
}
