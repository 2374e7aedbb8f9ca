package org.hashgnn.core.evaluation;

/**
 * HR-micro@n, the global hit ratio of HS-GCN (Liu et al.): all hits of all users over all their relevant items, {@code sum_u E[hits_u] /
 * sum_u |T_u|}. The user's value is the recall, weighted by the number of relevant items, which makes the mean that ratio of sums.
 *
 * @param cutoff n, at least 1
 */
public record MicroHitRatio(int cutoff) implements Metric {
    /** Checks the cut-off. */
    public MicroHitRatio {
        Cutoff.positive(cutoff);
    }

    @Override
    public String name() {
        return "hr-micro@" + cutoff;
    }

    @Override
    public double of(Ranking ranking) {
        return ranking.expectedHits(cutoff) / ranking.relevant();
    }

    @Override
    public double weight(Ranking ranking) {
        return ranking.relevant();
    }
}
