package org.hashgnn.hashing.layer;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.model.Initializer;

/** The settings of {@link DenseHashLayer} under a tanh. */
@Summary("z = tanh(W'u + b), HashGNN's hash layer (Eq. 2).")
public record TanhHashLayerSettings(
        @Setting(
                value = LinearHashLayerSettings.BITS,
                byDefault = LinearHashLayerSettings.DEFAULT_BITS,
                min = 1,
                max = 4096)
        int bits,

        @Setting(value = LinearHashLayerSettings.SHARED, byDefault = LinearHashLayerSettings.DEFAULT_SHARED)
        boolean shared,

        @Setting(value = LinearHashLayerSettings.INITIALIZER, byDefault = LinearHashLayerSettings.DEFAULT_INITIALIZER)
        Initializer initializer) {}
