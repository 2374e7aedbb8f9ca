package org.hashgnn.core.evaluation;

import org.hashgnn.core.config.Summary;

/**
 * HR-micro@n, the global hit ratio of HS-GCN (Liu et al.): all hits of all users over all their relevant items, {@code sum_u E[hits_u] /
 * sum_u |T_u|}. The user's value is the recall, weighted by the number of relevant items, which makes the mean that ratio of sums.
 */
@Summary("The hits of all users in the top n over the relevant items of all users.")
public record MicroHitRatio() implements Metric {
    @Override
    public String name() {
        return "hr-micro";
    }

    @Override
    public double of(Ranking ranking, int cutoff) {
        return ranking.expectedHits(cutoff) / ranking.relevant();
    }

    @Override
    public double weight(Ranking ranking) {
        return ranking.relevant();
    }
}
