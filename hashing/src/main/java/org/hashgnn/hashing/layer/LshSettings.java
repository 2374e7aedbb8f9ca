package org.hashgnn.hashing.layer;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.model.DenseMap;
import org.hashgnn.core.model.HashLayer;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.NormalInitializer;
import org.hashgnn.core.tensor.Activation;
import org.hashgnn.core.tensor.Matrix;

/**
 * Locality-sensitive hashing by random hyperplanes (Charikar, STOC 2002; Gionis, Indyk and Motwani, VLDB 1999): {@code z = u W} with {@code
 * W_ij ~ N(0, 1)} drawn from the seed and never trained. Two rows at an angle theta differ in each bit with probability {@code theta / pi}.
 */
@Summary("Locality-sensitive hashing: random hyperplanes, not trained.")
public record LshSettings(
        @Setting(
                value = LinearHashLayerSettings.BITS,
                byDefault = LinearHashLayerSettings.DEFAULT_BITS,
                min = 1,
                max = 4096)
        int bits) {
    public HashLayer create(ModelContext context) {
        Matrix weight = new NormalInitializer(1)
                .parameter("hash.hyperplanes", context.width(), bits, context.seed())
                .value();
        return new FixedProjection(context.compute(), new DenseMap(weight, Matrix.zeros(1, bits), Activation.IDENTITY));
    }
}
