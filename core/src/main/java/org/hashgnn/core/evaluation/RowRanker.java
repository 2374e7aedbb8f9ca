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
        float[] thresholds = new float[count + 1];
        int[] relevantOn = new int[count + 1];
        int distinct = 0;
        for (int i = count - 1; i >= 0; i--) {
            if (distinct == 0 || found[i] != thresholds[distinct - 1]) {
                thresholds[distinct++] = found[i];
            }
            relevantOn[distinct - 1]++;
        }
        thresholds[distinct] = Float.NEGATIVE_INFINITY;
        int[] above = new int[distinct + 1];
        int[] equal = new int[distinct + 1];
        counter.count(scores, offset, items, Arrays.copyOf(thresholds, distinct + 1), above, equal);
        List<Level> levels = new ArrayList<>(distinct);
        for (int level = 0; level < distinct; level++) {
            levels.add(new Level(above[level], equal[level], relevantOn[level]));
        }
        return new Ranking(candidates, above[distinct], to - from, levels);
    }
}
