package org.hashgnn.core.evaluation;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;

/**
 * NDCG@n as the public code of HashGNN, BGCH and BiGeaR computes it: divided by the best order of the hits <em>found in the top M</em>, not
 * of the user's relevant items, so that a user with one hit at rank 1 and a hundred missed scores 1. Only for comparison with their
 * tables: M = 100 for HashGNN and BiGeaR, 1000 for BGCH.
 *
 * <p>With H hits in the top M the value is {@code DCG@min(n, M) / sum over r <= min(n, H) of 1 / log2(r + 1)}, and 0 where H = 0. Under
 * ties H is random. All of a level above rank M counts whole; of the one level that rank M cuts, with a candidates above it, g on it, h of
 * them relevant, {@code m = M - a} are drawn, so {@code H = H0 + X} with X hypergeometric, and given X each of those m ranks holds a
 * relevant item with probability {@code X / m}. Hence, with D0 the expected DCG of the levels above and S the sum of the discounts of the
 * cut level's ranks in the top n,
 *
 * <pre>E = sum over x of P(X = x) (D0 + (x / m) S) / IDCG(min(n, H0 + x)),   P(x) = C(h, x) C(g - h, m - x) / C(g, m).</pre>
 *
 * This is exact, as the order on the whole levels is independent of X. O(levels + min(h, m)).
 *
 * @param depth M, the length of the list that the ideal is taken from, at least 1
 */
@Summary(
        "NDCG@n over the best order of the hits in the top M, as some public code computes it; not comparable with ndcg.")
public record RetrievedNdcg(
        @Setting(value = "M, the length of the list that the best order is taken from.", byDefault = "100", min = 1)
        int depth)
        implements Metric {
    private static final Discounts DISCOUNTS = new Discounts();

    /** Checks the depth. */
    public RetrievedNdcg {
        if (depth < 1) {
            throw new IllegalArgumentException("the depth is at least 1, not " + depth);
        }
    }

    @Override
    public String name() {
        return "ndcg-own" + depth;
    }

    @Override
    public double of(Ranking ranking, int cutoff) {
        int n = Math.min(cutoff, depth);
        double gain = 0;
        int hits = 0;
        for (Level level : ranking.levels()) {
            int drawn = level.within(depth);
            if (drawn < level.size()) {
                return drawn == 0 ? ratio(gain, hits, n) : expected(level, drawn, gain, hits, n);
            }
            gain += DISCOUNTS.within(level, n) * level.relevant() / level.size();
            hits += level.relevant();
        }
        return ratio(gain, hits, n);
    }

    private static double expected(Level cut, int drawn, double gain, int hits, int n) {
        double share = DISCOUNTS.within(cut, n) / drawn;
        Hypergeometric found = new Hypergeometric(cut.size(), cut.relevant(), drawn);
        double sum = 0;
        for (int x = found.least(); x <= found.most(); x++) {
            sum += found.probability(x) * ratio(gain + x * share, hits + x, n);
        }
        return sum;
    }

    private static double ratio(double gain, int hits, int n) {
        return hits == 0 ? 0 : gain / DISCOUNTS.first(Math.min(hits, n));
    }
}
