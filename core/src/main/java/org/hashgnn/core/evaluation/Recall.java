package org.hashgnn.core.evaluation;

import org.hashgnn.core.config.Summary;

/**
 * Recall@n: the share of the user's relevant items in the top n, {@code E[hits] / |T|} with the expected hits of {@link
 * Ranking#expectedHits}. Averaged over users (macro) this is what Tan et al., Learning to Hash with Graph Neural Networks for Recommender
 * Systems, WWW 2020, call HR@n.
 */
@Summary("The share of the relevant items that are in the top n, mean over users.")
public record Recall() implements Metric {
    @Override
    public String name() {
        return "recall";
    }

    @Override
    public double of(Ranking ranking, int cutoff) {
        return ranking.expectedHits(cutoff) / ranking.relevant();
    }
}
