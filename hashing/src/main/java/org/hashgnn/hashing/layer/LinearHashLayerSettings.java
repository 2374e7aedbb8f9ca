package org.hashgnn.hashing.layer;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.model.Initializer;

/** The settings of {@link DenseHashLayer} without a non-linearity; {@link TanhHashLayerSettings} are the same ones. */
@Summary("z = W'u + b, for binarizers that bound z by themselves, such as hashnet and gumbel-softmax.")
public record LinearHashLayerSettings(
        @Setting(value = BITS, byDefault = DEFAULT_BITS, min = 1, max = 4096)
        int bits,

        @Setting(value = SHARED, byDefault = DEFAULT_SHARED) boolean shared,

        @Setting(value = INITIALIZER, byDefault = DEFAULT_INITIALIZER)
        Initializer initializer) {
    static final String BITS = "The number K of bits of a code.";
    static final String DEFAULT_BITS = "32";
    static final String SHARED = "Whether users and items share one map; HashGNN's public code has one for each.";
    static final String DEFAULT_SHARED = "true";
    static final String INITIALIZER = "How the weights are drawn at first.";
    static final String DEFAULT_INITIALIZER = "{type: normal, deviation: 0.02}";
}
