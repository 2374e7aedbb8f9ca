package org.hashgnn.hashing.binarizer;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.model.Binarizer;
import org.hashgnn.core.model.Spec;

/** The settings of {@link Rescaled}. */
@Summary("Codes in blocks, each times the mean size of its z, as in BGCH.")
public record RescaledSettings(
        @Setting(value = "What makes the signs; it must not look at h in the way back.", byDefault = "fourier")
        Spec<Binarizer> binarizer,

        @Setting(
                value = "How many blocks of equal width a code has; BGCH has one for each layer.",
                byDefault = "1",
                min = 1)
        int blocks) {}
