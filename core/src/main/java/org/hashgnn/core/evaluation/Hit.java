package org.hashgnn.core.evaluation;

/**
 * Hit@n: the probability that at least one relevant item is in the top n.
 *
 * <p>It is 1 where a level with a relevant item lies wholly in the top n. Of the level that the cut goes through, with g candidates of
 * which h are relevant, {@code m = n - a} random ones are in the top n; none of them is relevant with the hypergeometric probability
 * {@code C(g - h, m) / C(g, m) = product over k < h of (g - m - k) / (g - k)}.
 *
 * @param cutoff n, at least 1
 */
public record Hit(int cutoff) implements Metric {
    /** Checks the cut-off. */
    public Hit {
        Cutoff.positive(cutoff);
    }

    @Override
    public String name() {
        return "hit@" + cutoff;
    }

    @Override
    public double of(Ranking ranking) {
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
