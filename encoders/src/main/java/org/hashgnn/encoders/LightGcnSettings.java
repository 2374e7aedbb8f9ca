package org.hashgnn.encoders;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.model.Encoder;
import org.hashgnn.core.model.Initializer;
import org.hashgnn.core.model.Spec;
import org.jspecify.annotations.Nullable;

/** The settings of {@link LightGcn}. */
@Summary(
        "LightGCN: the mean of the embeddings and their symmetrically normalised propagations (He et al., SIGIR 2020).")
public record LightGcnSettings(
        @Setting(value = "How often the embeddings are propagated.", byDefault = "3", min = 0)
        int layers,

        @Setting(
                value = "Columns of the trained id embeddings; not used where features or 'from' are given.",
                byDefault = "64",
                min = 1)
        int embedding,

        @Setting(
                value =
                        "Weight of the L2 penalty on the embeddings of a batch's nodes, per positive pair and halved, as in LightGCN.",
                byDefault = "0.0001",
                min = 0)
        double l2,

        @Setting(
                value = "How the embeddings are drawn at first; not used with 'from'.",
                byDefault = "{type: normal, deviation: 0.1}")
        Initializer initializer,

        @Setting(
                value = "The encoder whose rows the embeddings begin as, such as a fitted one, instead of being drawn.",
                byDefault = Setting.ABSENT)
        @Nullable Spec<Encoder> from) {}
