package org.hashgnn.encoders.fitted;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.model.Encoder;
import org.hashgnn.core.model.ModelContext;

/** The settings of {@link Pte}. */
@Summary("PTE (Tang et al., KDD 2015): second-order proximity of the bipartite network. Fitted, not trained.")
public record PteSettings(
        @Setting(value = "Columns of a row.", byDefault = "32", min = 1)
        int width,

        @Setting(value = "Passes over the edges.", byDefault = "100", min = 1)
        int passes,

        @Setting(value = "Negative nodes for each edge and direction.", byDefault = "5", min = 0)
        int negatives,

        @Setting(
                value = "Negatives are drawn with probability proportional to degree^exponent; 0 for all alike.",
                byDefault = "0.75",
                min = 0)
        double exponent,

        @Setting(value = "Whether users are drawn from items too, and not only items from users.", byDefault = "true")
        boolean bothWays,

        @Setting(value = "The learning rate at first; it falls to 0 in a straight line.", byDefault = "0.025", min = 0)
        double rate) {
    /** Fits the encoder. */
    public Encoder create(ModelContext context) {
        return FittedRows.of("pte", context, () -> new Pte(this, context).fit());
    }
}
