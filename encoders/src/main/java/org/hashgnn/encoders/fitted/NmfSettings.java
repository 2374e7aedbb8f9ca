package org.hashgnn.encoders.fitted;

import java.util.Set;
import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.model.Encoder;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.meaning.CodeAspect;
import org.hashgnn.core.model.meaning.CodeMeaning;

/** The settings of {@link Nmf}. */
@Summary(
        "Non-negative matrix factorisation by single-element multiplicative updates (Luo et al. 2014). Fitted, not trained.")
public record NmfSettings(
        @Setting(value = "Columns of a row.", byDefault = "32", min = 1)
        int width,

        @Setting(value = "Passes of updates.", byDefault = "100", min = 1)
        int passes,

        @Setting(
                value = "Zeros drawn for each interaction, from the items that the user has not.",
                byDefault = "3",
                min = 0)
        int zeros,

        @Setting(value = "The weight of the squared rows.", byDefault = "0.05", min = 0)
        double l2)
        implements CodeMeaning {
    /** No number of a row is negative, so its signs are the same for every node. */
    @Override
    public Set<CodeAspect> aspects(Set<CodeAspect> rows) {
        return Set.of(CodeAspect.PRODUCTS, CodeAspect.LENGTHS);
    }

    /** Fits the encoder. */
    public Encoder create(ModelContext context) {
        return FittedRows.of("nmf", context, () -> new Nmf(this, context).fit());
    }
}
