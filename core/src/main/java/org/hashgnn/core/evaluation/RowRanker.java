package org.hashgnn.core.evaluation;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * Finds the {@link Ranking} of one user's relevant items in a row of scores. From the lowest score of a relevant item up, the row is sieved to
 * what is at least as high, so that each further one is ranked among what is left: O(scores + sum of the ranks of the relevant items).
 * Stateless.
 */
public final class RowRanker {
    private final ScoreSieve sieve;

    /** A ranker with the fastest loops there are. */
    public RowRanker() {
        this(ScoreSieve.fastest());
    }

    RowRanker(ScoreSieve sieve) {
        this.sieve = sieve;
    }

    /**
     * The ranking of the row, whose scores are lost.
     *
     * @param scores floats in native order: the scores of candidates, and {@link Float#NEGATIVE_INFINITY} for any other item
     * @param offset the byte at which the row starts
     * @param count the number of scores in the row
     * @param candidates the number of candidates, in the row or not; those that are not are not retrieved
     * @param relevant the scores of the relevant candidates, negative infinity for those that are not retrieved; lost
     */
    public Ranking rank(MemorySegment scores, long offset, int count, int candidates, float[] relevant) {
        int found = 0;
        for (float score : relevant) {
            if (score > Float.NEGATIVE_INFINITY) {
                relevant[found++] = score + 0.0f; // -0 becomes +0: one level
            }
        }
        Arrays.sort(relevant, 0, found);
        ScoreSieve.Sieved row = sieve.sieve(scores, offset, count, Float.NEGATIVE_INFINITY, lowest(relevant, 0, found));
        int retrieved = row.above();
        Level[] levels = new Level[found];
        int best = found;
        for (int i = 0; i < found; ) {
            int next = i + 1;
            while (next < found && relevant[next] == relevant[i]) {
                next++;
            }
            int held = row.kept();
            row = sieve.sieve(scores, offset, held, relevant[i], lowest(relevant, next, found));
            levels[--best] = new Level(row.above(), held - row.above(), next - i);
            i = next;
        }
        return new Ranking(
                candidates, retrieved, relevant.length, Arrays.asList(levels).subList(best, found));
    }

    /** The lowest of the sorted scores from a place on; where none is left, what no score but infinity reaches. */
    private static float lowest(float[] sorted, int from, int count) {
        return from < count ? sorted[from] : Float.POSITIVE_INFINITY;
    }
}
