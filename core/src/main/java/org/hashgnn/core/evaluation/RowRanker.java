package org.hashgnn.core.evaluation;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the {@link Ranking} of one user off a row of scores. O(items x distinct scores of relevant items), vectorised. Stateless. */
final class RowRanker {
    private final LevelCounter counter;

    RowRanker(LevelCounter counter) {
        this.counter = counter;
    }

    /**
     * The ranking of the row.
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
        List<Level> levels = new ArrayList<>(count);
        for (int end = count; end > 0; ) {
            int start = end - 1;
            while (start > 0 && found[start - 1] == found[end - 1]) {
                start--;
            }
            long counts = counter.count(scores, offset, items, found[start]);
            levels.add(new Level((int) (counts >>> 32), (int) counts, end - start));
            end = start;
        }
        int retrieved = (int) (counter.count(scores, offset, items, Float.NEGATIVE_INFINITY) >>> 32);
        return new Ranking(candidates, retrieved, to - from, levels);
    }
}
