package org.hashgnn.core.evaluation;

/** Sums of the discount {@code 1 / log2(rank + 1)} of Järvelin and Kekäläinen, TOIS 2002, doi 10.1145/582415.582418. */
final class Discounts {
    private final double[] upTo;

    /** The discounts of the ranks 1 to n. */
    Discounts(int n) {
        upTo = new double[n + 1];
        for (int rank = 1; rank <= n; rank++) {
            upTo[rank] = upTo[rank - 1] + Math.log(2) / Math.log(rank + 1.0);
        }
    }

    /** The sum over the first {@code count} ranks: the DCG of as many hits at the top. */
    double first(int count) {
        return upTo[count];
    }

    /** The sum over those of the level's ranks that lie in the top n. */
    double within(Level level, int n) {
        int count = level.within(n);
        return count == 0 ? 0 : upTo[level.above() + count] - upTo[level.above()];
    }
}
