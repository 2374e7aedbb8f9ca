package org.hashgnn.encoders;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.model.Initializer;

/** The settings of {@link Bgch}. */
@Summary(
        "BGCH (Chen et al., WWW 2023): dispersed embeddings, propagated, each layer mapped for a block of the code. Take 'hash: identity' and the binarizer 'rescaled' over 'fourier'.")
public record BgchSettings(
        @Setting(
                value = "L: how often the embeddings are propagated; a code has L + 1 blocks.",
                byDefault = "2",
                min = 0)
        int layers,

        @Setting(
                value = "Columns of the trained id embeddings; not used where features are given.",
                byDefault = "256",
                min = 1)
        int embedding,

        @Setting(value = "Bits of a block.", byDefault = "256", min = 1)
        int bits,

        @Setting(
                value = "eta: how much of the embeddings' leading direction is taken away; 0 for none.",
                byDefault = "0.1",
                min = 0,
                max = 1)
        double dispersion,

        @Setting(value = "Power iterations that look for this direction.", byDefault = "2", min = 1)
        int iterations,

        @Setting(value = "How many directions are averaged.", byDefault = "2", min = 1)
        int directions,

        @Setting(
                value =
                        "Which draw of the direction the rows at evaluation are of; in the public code it is another one each time.",
                byDefault = "0",
                min = 0)
        int evaluationDraw,

        @Setting(
                value = "Whether the map is trained; in BGCH's public code it is not, for want of being registered.",
                byDefault = "false")
        boolean trainedMap,

        @Setting(value = "The weight of the cross-entropy of the embeddings' products.", byDefault = "1.0", min = 0)
        double crossEntropy,

        @Setting(
                value = "Weight of the L2 penalty on all embeddings, per positive pair and halved.",
                byDefault = "0.0001",
                min = 0)
        double l2,

        @Setting(value = "How the embeddings are drawn at first.", byDefault = "{type: normal, deviation: 0.1}")
        Initializer initializer) {}
