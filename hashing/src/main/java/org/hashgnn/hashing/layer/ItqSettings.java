package org.hashgnn.hashing.layer;

import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.model.DenseMap;
import org.hashgnn.core.model.HashLayer;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.tensor.Matrix;

/** The settings of {@link IterativeQuantization}. */
@Summary(
        "Iterative quantization (Gong et al. 2013): principal components, rotated so that signs lose least. Fitted, and trained on if asked.")
public record ItqSettings(
        @Setting(
                value = "The number K of bits of a code, at most the width of the rows.",
                byDefault = LinearHashLayerSettings.DEFAULT_BITS,
                min = 1,
                max = 4096)
        int bits,

        @Setting(value = "How often the rotation is improved.", byDefault = "50", min = 0)
        int iterations,

        @Setting(
                value = "Whether it is only the beginning: one map for users and one for items, both trained on.",
                byDefault = "false")
        boolean trained) {
    /**
     * Fits the layer to the context's rows.
     *
     * @throws InputException where there are none, or they have fewer columns than the code has bits
     */
    public HashLayer create(ModelContext context) {
        Matrix rows = context.rows();
        if (rows == null) {
            throw new InputException(
                    "the hash layer 'itq' is fitted to rows that do not change any more, but the encoder is"
                            + " trained together with it; give a 'pretraining' with a 'hash' of its own");
        }
        if (bits > rows.columns()) {
            throw new InputException("the hash layer 'itq' cannot make " + bits + " bits of rows with " + rows.columns()
                    + " columns; give at most " + rows.columns() + " bits");
        }
        DenseMap map = IterativeQuantization.fit(context.compute(), rows, bits, iterations, context.seed());
        return trained ? new DenseHashLayer(context.compute(), map) : new FixedProjection(context.compute(), map);
    }
}
