package org.hashgnn.core.evaluation;

import org.hashgnn.core.config.Summary;

/**
 * Hit@n: the probability that at least one relevant item is in the top n.
 *
 * <p>It is 1 where a level with a relevant item lies wholly in the top n. Of the level that the cut goes through, with g candidates of
 * which h are relevant, {@code m = n - a} random ones are in the top n; none of them is relevant with the hypergeometric probability
 * {@code C(g - h, m) / C(g, m) = product over k < h of (g - m - k) / (g - k)}.
 */
@Summary("Whether at least one relevant item is in the top n, mean over users.")
public record Hit() implements Metric {
    @Override
    public String name() {
        return "hit";
    }

    @Override
    public double of(Ranking ranking, int cutoff) {
        if (ranking.levels().isEmpty()) {
            return 0;
        }
        Level best = ranking.levels().getFirst();
        int rest = best.size() - best.within(cutoff);
        double none = 1;
        for (int k = 0; k < best.relevant() && none > 0; k++) {
            none *= Math.max(rest - k, 0) / (double) (best.size() - k);
        }
        return 1 - none;
    }
}
