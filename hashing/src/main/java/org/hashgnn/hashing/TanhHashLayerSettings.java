package org.hashgnn.hashing;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.model.Initializer;

/** The settings of {@link TanhHashLayer}. */
@Summary("z = tanh(W'u + b), HashGNN's hash layer (Eq. 2).")
public record TanhHashLayerSettings(
        @Setting(value = "The number K of bits of a code.", byDefault = "32", min = 1, max = 4096)
        int bits,

        @Setting(
                value = "Whether users and items share one map; HashGNN's public code has one for each.",
                byDefault = "true")
        boolean shared,

        @Setting(value = "How the weights are drawn at first.", byDefault = "{type: normal, deviation: 0.02}")
        Initializer initializer) {}
