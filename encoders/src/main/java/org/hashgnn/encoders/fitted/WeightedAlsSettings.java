package org.hashgnn.encoders.fitted;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.model.Encoder;
import org.hashgnn.core.model.ModelContext;

/** The settings of {@link WeightedAls}. */
@Summary(
        "Weighted matrix factorisation of implicit feedback by alternating least squares (Hu et al., ICDM 2008). Fitted, not trained.")
public record WeightedAlsSettings(
        @Setting(value = "Columns of a row.", byDefault = "32", min = 1)
        int width,

        @Setting(value = "How often users and items are solved for.", byDefault = "15", min = 1)
        int iterations,

        @Setting(
                value = "How much more an interaction counts than its absence, which counts 1.",
                byDefault = "10",
                min = 0)
        double alpha,

        @Setting(value = "lambda: the weight of the squared rows, above 0.", byDefault = "10", min = 1e-9)
        double l2) {
    /** Fits the encoder. */
    public Encoder create(ModelContext context) {
        return FittedRows.of("weighted-als", context, () -> new WeightedAls(this, context).fit());
    }
}
