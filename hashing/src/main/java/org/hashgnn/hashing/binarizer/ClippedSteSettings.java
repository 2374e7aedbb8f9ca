package org.hashgnn.hashing.binarizer;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;

/** The settings of {@link ClippedSte}. */
@Summary("Clipped straight-through estimator (Hubara et al. 2016): sign forward, identity backward up to a limit.")
public record ClippedSteSettings(
        @Setting(value = "The limit of |z|.", byDefault = "1.0", min = 1e-6)
        double limit,

        @Setting(value = "Whether z is divided by its root mean square first.", byDefault = "false")
        boolean normalize) {}
