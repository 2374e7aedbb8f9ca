package org.hashgnn.core.evaluation;

import org.hashgnn.core.config.Summary;

/**
 * MRR: the expected {@code 1 / rank} of the first relevant item among all that are retrieved, 0 where none is.
 *
 * <p>On the best level with a relevant item (a candidates above it, g on it, h of these relevant) the first relevant one is the k-th with
 * probability {@code p_1 = h / g, p_(k+1) = p_k (g - k - h + 1) / (g - k)}, which is {@code C(g - k, h - 1) / C(g, h)}; the value is
 * {@code sum over k of p_k / (a + k)}. O(g - h) at most.
 */
@Summary("The reciprocal of the rank of the first relevant item, mean over users.")
public record ReciprocalRank() implements Metric {
    @Override
    public String name() {
        return "mrr";
    }

    @Override
    public boolean hasCutoff() {
        return false;
    }

    @Override
    public double of(Ranking ranking, int cutoff) {
        if (ranking.levels().isEmpty()) {
            return 0;
        }
        Level best = ranking.levels().getFirst();
        int size = best.size();
        int relevant = best.relevant();
        double probability = (double) relevant / size;
        double sum = 0;
        for (int k = 1; k <= size - relevant + 1; k++) {
            sum += probability / (best.above() + (double) k);
            probability *= (size - k - relevant + 1.0) / (size - k);
        }
        return sum;
    }
}
