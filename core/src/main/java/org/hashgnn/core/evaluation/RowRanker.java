package org.hashgnn.core.evaluation;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/**
 * Reads the {@link Ranking} of one user off a row of scores. From the lowest score of a relevant item up, the row is sieved to what is at
 * least as high, so that each further one is ranked among what is left: O(items + sum of the ranks of the relevant items). Stateless.
 */
final class RowRanker {
    private final ScoreSieve sieve;

    RowRanker(ScoreSieve sieve) {
        this.sieve = sieve;
    }

    /**
     * The ranking of the row, whose scores are lost.
     *
     * @param scores the scores of all items, those that are no candidates at {@link Float#NEGATIVE_INFINITY}
     * @param offset the byte at which the row starts
     * @param items the number of items
     * @param candidates how many of them are candidates
     * @param relevant the relevant items, all of them candidates, in the range {@code from} to {@code to} of the array
     */
    Ranking rank(MemorySegment scores, long offset, int items, int candidates, int[] relevant, int from, int to) {
        float[] found = new float[to - from];
        int count = 0;
        for (int e = from; e < to; e++) {
            float score = scores.get(ValueLayout.JAVA_FLOAT, offset + (long) relevant[e] * Float.BYTES);
            if (score > Float.NEGATIVE_INFINITY) {
                found[count++] = score + 0.0f; // -0 becomes +0: one level
            }
        }
        Arrays.sort(found, 0, count);
        ScoreSieve.Sieved row = sieve.sieve(scores, offset, items, Float.NEGATIVE_INFINITY, lowest(found, 0, count));
        int retrieved = row.above();
        Level[] levels = new Level[count];
        int best = count;
        for (int i = 0; i < count; ) {
            int next = i + 1;
            while (next < count && found[next] == found[i]) {
                next++;
            }
            int held = row.kept();
            row = sieve.sieve(scores, offset, held, found[i], lowest(found, next, count));
            levels[--best] = new Level(row.above(), held - row.above(), next - i);
            i = next;
        }
        return new Ranking(
                candidates, retrieved, to - from, Arrays.asList(levels).subList(best, count));
    }

    /** The lowest of the sorted scores from a place on; where none is left, what no score but infinity reaches. */
    private static float lowest(float[] found, int from, int count) {
        return from < count ? found[from] : Float.POSITIVE_INFINITY;
    }
}
