package org.hashgnn.core.evaluation;

import java.util.Arrays;

/**
 * Sums of the discount {@code 1 / log2(rank + 1)} of Järvelin and Kekäläinen, TOIS 2002, doi 10.1145/582415.582418. They are kept as far as
 * ranks were asked for, so that a cut-off beyond all items costs nothing. Safe for concurrent use.
 */
final class Discounts {
    private static final int FIRST = 128;

    private volatile double[] upTo = extended(new double[1], FIRST);

    /** The sum over the first {@code count} ranks: the DCG of as many hits at the top. */
    double first(int count) {
        return sums(count)[count];
    }

    /** The sum over those of the level's ranks that lie in the top n. */
    double within(Level level, int n) {
        int count = level.within(n);
        if (count == 0) {
            return 0;
        }
        double[] sums = sums(level.above() + count);
        return sums[level.above() + count] - sums[level.above()];
    }

    /** The sums up to a rank at least. */
    private double[] sums(int rank) {
        double[] known = upTo;
        return rank < known.length ? known : extend(rank);
    }

    private synchronized double[] extend(int rank) {
        double[] known = upTo;
        if (rank >= known.length) {
            known = extended(known, Math.max(rank, (int) Math.min(2L * known.length, Integer.MAX_VALUE - 16)));
            upTo = known;
        }
        return known;
    }

    private static double[] extended(double[] known, int last) {
        double[] sums = Arrays.copyOf(known, last + 1);
        for (int rank = known.length; rank <= last; rank++) {
            sums[rank] = sums[rank - 1] + Math.log(2) / Math.log(rank + 1.0);
        }
        return sums;
    }
}
