package org.hashgnn.core.evaluation;

/**
 * NDCG@n with binary gain: {@code sum over hits of 1 / log2(rank + 1)} over its greatest value {@code IDCG = sum over r <= min(n, |T|) of
 * 1 / log2(r + 1)}.
 *
 * <p>On a level with g candidates, h of them relevant, each rank holds a relevant item with probability {@code h / g}, so it adds
 * {@code (h / g) * sum over its ranks r <= n of 1 / log2(r + 1)} to the expected DCG; the ideal does not depend on the order.
 */
public final class Ndcg implements Metric {
    private final int cutoff;
    private final Discounts discounts = new Discounts();

    /** The metric at a cut-off of at least 1. */
    public Ndcg(int cutoff) {
        this.cutoff = Cutoff.positive(cutoff);
    }

    @Override
    public String name() {
        return "ndcg@" + cutoff;
    }

    @Override
    public double of(Ranking ranking) {
        double gain = 0;
        for (Level level : ranking.levels()) {
            gain += discounts.within(level, cutoff) * level.relevant() / level.size();
        }
        return gain / discounts.first(Math.min(cutoff, ranking.relevant()));
    }
}
