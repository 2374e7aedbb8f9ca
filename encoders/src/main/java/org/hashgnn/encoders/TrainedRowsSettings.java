package org.hashgnn.encoders;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.model.Encoder;
import org.hashgnn.core.model.Spec;

/** The settings of {@link TrainedRows}. */
@Summary("One trained row for each node, which begins as that of another encoder, such as a fitted one.")
public record TrainedRowsSettings(
        @Setting(value = "The encoder whose rows are the beginning.", byDefault = "spectral")
        Spec<Encoder> from,

        @Setting(
                value = "Weight of the L2 penalty on the rows of a batch's nodes, per positive pair and halved.",
                byDefault = "0.0",
                min = 0)
        double l2) {}
