package org.hashgnn.core.evaluation;

import org.hashgnn.core.config.Summary;

/**
 * NDCG@n with binary gain: {@code sum over hits of 1 / log2(rank + 1)} over its greatest value {@code IDCG = sum over r <= min(n, |T|) of
 * 1 / log2(r + 1)}.
 *
 * <p>On a level with g candidates, h of them relevant, each rank holds a relevant item with probability {@code h / g}, so it adds
 * {@code (h / g) * sum over its ranks r <= n of 1 / log2(r + 1)} to the expected DCG; the ideal does not depend on the order.
 */
@Summary("The discounted gain of the relevant items in the top n over that of the best order, mean over users.")
public record Ndcg() implements Metric {
    private static final Discounts DISCOUNTS = new Discounts();

    @Override
    public String name() {
        return "ndcg";
    }

    @Override
    public double of(Ranking ranking, int cutoff) {
        double gain = 0;
        for (Level level : ranking.levels()) {
            gain += DISCOUNTS.within(level, cutoff) * level.relevant() / level.size();
        }
        return gain / DISCOUNTS.first(Math.min(cutoff, ranking.relevant()));
    }
}
