package org.hashgnn.core.evaluation;

import org.hashgnn.core.config.Summary;

/**
 * Precision@n: {@code E[hits in the top n] / n}, also where fewer than n candidates are retrieved.
 */
@Summary("The share of the top n that is relevant, mean over users.")
public record Precision() implements Metric {
    @Override
    public String name() {
        return "precision";
    }

    @Override
    public double of(Ranking ranking, int cutoff) {
        return ranking.expectedHits(cutoff) / cutoff;
    }
}
