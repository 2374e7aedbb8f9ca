package org.hashgnn.encoders.fitted;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.model.Encoder;
import org.hashgnn.core.model.ModelContext;

/** The settings of {@link Bine}. */
@Summary("BiNE (Gao et al., SIGIR 2018): edges, and random walks among users and among items. Fitted, not trained.")
public record BineSettings(
        @Setting(value = "Columns of a row; the paper uses 128.", byDefault = "32", min = 1)
        int width,

        @Setting(value = "Passes over edges and walks.", byDefault = "50", min = 1)
        int passes,

        @Setting(value = "The learning rate at first; it falls to 0 in a straight line.", byDefault = "0.025", min = 0)
        double rate,

        @Setting(value = "alpha: the weight of the walks among users.", byDefault = "0.01", min = 0)
        double alpha,

        @Setting(value = "beta: the weight of the walks among items.", byDefault = "0.01", min = 0)
        double beta,

        @Setting(value = "gamma: the weight of the edges.", byDefault = "0.1", min = 0)
        double gamma,

        @Setting(value = "The centrality that says how many walks start from a node.", byDefault = "hits")
        Centrality centrality,

        @Setting(value = "The most walks from a node.", byDefault = "32", min = 1)
        int mostWalks,

        @Setting(value = "The least walks from a node.", byDefault = "1", min = 0)
        int leastWalks,

        @Setting(value = "The probability that a walk ends at each node.", byDefault = "0.15", min = 0.01, max = 1)
        double stop,

        @Setting(value = "How far apart in a walk two nodes make a pair.", byDefault = "5", min = 1)
        int window,

        @Setting(value = "Negative nodes for each pair of a walk.", byDefault = "4", min = 0)
        int negatives,

        @Setting(
                value = "Negative items for each edge; the paper has none, and then popular items are near everybody.",
                byDefault = "0",
                min = 0)
        int edgeNegatives) {
    /** Fits the encoder. */
    public Encoder create(ModelContext context) {
        return FittedRows.of("bine", context, () -> new Bine(this, context).fit());
    }
}
