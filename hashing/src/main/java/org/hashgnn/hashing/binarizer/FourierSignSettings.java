package org.hashgnn.hashing.binarizer;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;

/** The settings of {@link FourierSign}. */
@Summary("BGCH's gradient (Chen et al. 2023): sign forward, the slope of its truncated Fourier series backward.")
public record FourierSignSettings(
        @Setting(
                value = "N: the terms 1, 3, 5, ... below N are summed; BGCH has 16 on MovieLens and 8 on Gowalla.",
                byDefault = "8",
                min = 2)
        int terms,

        @Setting(value = "w: the frequency of the first term.", byDefault = "1.0", min = 1e-6)
        double frequency,

        @Setting(value = "Whether z is divided by its root mean square first.", byDefault = "false")
        boolean normalize) {}
