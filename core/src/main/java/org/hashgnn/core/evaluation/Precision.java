package org.hashgnn.core.evaluation;

/**
 * Precision@n: {@code E[hits in the top n] / n}, also where fewer than n candidates are retrieved.
 *
 * @param cutoff n, at least 1
 */
public record Precision(int cutoff) implements Metric {
    /** Checks the cut-off. */
    public Precision {
        Cutoff.positive(cutoff);
    }

    @Override
    public String name() {
        return "precision@" + cutoff;
    }

    @Override
    public double of(Ranking ranking) {
        return ranking.expectedHits(cutoff) / cutoff;
    }
}
