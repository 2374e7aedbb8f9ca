package org.hashgnn.encoders.fitted;

import java.util.EnumSet;
import java.util.Set;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.model.Encoder;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.meaning.CodeAspect;
import org.hashgnn.core.model.meaning.CodeMeaning;

/** The settings of {@link Spectral}. */
@Summary("The first singular vectors of the normalised interactions. Fitted, not trained.")
public record SpectralSettings(
        @Setting(value = "How many singular vectors.", byDefault = "64", min = 1)
        int rank,

        @Setting(value = "How often the random directions go through the interactions.", byDefault = "4", min = 1)
        int passes,

        @Setting(value = "How many directions are iterated besides the rank.", byDefault = "16", min = 0)
        int more,

        @Setting(value = "a: interactions are divided by the user's degree^a.", byDefault = "0.5")
        double userExponent,

        @Setting(value = "b: interactions are divided by the item's degree^b.", byDefault = "0.5")
        double itemExponent,

        @Setting(value = "c: rows have the singular values to this power.", byDefault = "1.0")
        double valueExponent,

        @Setting(value = "d: items' rows are multiplied by their degree^d.", byDefault = "0.5")
        double popularity,

        @Setting(
                value =
                        "Whether rows are made to have length 1, with two further columns: 1, and the standardised logarithm of an item's length.",
                byDefault = "false")
        boolean unitRows)
        implements CodeMeaning {
    /** The products are GF-CF's ideal low-pass filter if {@code a = b = c = d = 1/2}. */
    @Override
    public Set<CodeAspect> aspects(Set<CodeAspect> rows) {
        boolean lowPass =
                !unitRows && userExponent == 0.5 && itemExponent == 0.5 && valueExponent == 0.5 && popularity == 0.5;
        return lowPass ? EnumSet.allOf(CodeAspect.class) : rows;
    }

    /** Fits the encoder. */
    public Encoder create(ModelContext context) {
        int most = Math.min(context.graph().users(), context.graph().items());
        if (rank > most) {
            throw new InputException(
                    "the encoder 'spectral' has rank " + rank + ", but there are only " + most + " singular vectors");
        }
        return FittedRows.of("spectral", context, () -> new Spectral(this, context).fit());
    }
}
