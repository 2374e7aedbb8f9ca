package org.hashgnn.core.testing;

import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.model.HashModel;
import org.hashgnn.core.tensor.Compute;

/** Models that train in milliseconds and have everything a large one has: a touched table, a dense weight, noise of the step. */
public final class TinyModels {
    private TinyModels() {}

    /** A model with freshly drawn parameters. */
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
