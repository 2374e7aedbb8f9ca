package org.hashgnn.core.evaluation;

/**
 * Recall@n: the share of the user's relevant items in the top n, {@code E[hits] / |T|} with the expected hits of {@link
 * Ranking#expectedHits}. Averaged over users (macro) this is what Tan et al., Learning to Hash with Graph Neural Networks for Recommender
 * Systems, WWW 2020, call HR@n.
 *
 * @param cutoff n, at least 1
 */
public record Recall(int cutoff) implements Metric {
    /** Checks the cut-off. */
    public Recall {
        Cutoff.positive(cutoff);
    }

    @Override
    public String name() {
        return "recall@" + cutoff;
    }

    @Override
    public double of(Ranking ranking) {
        return ranking.expectedHits(cutoff) / ranking.relevant();
    }
}
