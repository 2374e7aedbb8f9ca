package org.hashgnn.experiments.config;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.model.Binarizer;
import org.hashgnn.core.model.Encoder;
import org.hashgnn.core.model.HashLayer;
import org.hashgnn.core.model.Spec;

/**
 * The model: {@code nodes -> u -> z -> h}.
 *
 * @param encoder nodes to continuous rows {@code u}
 * @param hash rows to continuous codes {@code z}
 * @param binarizer codes to (near) binary rows {@code h} in training, with the surrogate gradient
 */
public record ModelSettings(
        @Setting("What maps nodes to continuous rows u.") Spec<Encoder> encoder,

        @Setting("What maps the rows to continuous codes z, whose signs are the bits.")
        Spec<HashLayer> hash,

        @Setting("What the loss sees in place of sign(z), and its surrogate gradient.")
        Spec<Binarizer> binarizer) {}
