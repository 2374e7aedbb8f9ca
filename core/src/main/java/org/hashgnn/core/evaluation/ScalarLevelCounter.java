package org.hashgnn.core.evaluation;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/** The plain loop: the reference, and the fall-back. */
final class ScalarLevelCounter implements LevelCounter {
    @Override
    public void count(MemorySegment scores, long offset, int count, float[] thresholds, int[] above, int[] equal) {
        Arrays.fill(above, 0);
        Arrays.fill(equal, 0);
        count(scores, offset, 0, count, thresholds, above, equal);
    }

    /** Adds the scores {@code from} to {@code to} of the row to the counts. */
    static void count(
            MemorySegment scores, long offset, int from, int to, float[] thresholds, int[] above, int[] equal) {
        for (int i = from; i < to; i++) {
            float score = scores.get(ValueLayout.JAVA_FLOAT_UNALIGNED, offset + (long) i * Float.BYTES);
            for (int t = 0; t < thresholds.length; t++) {
                above[t] += score > thresholds[t] ? 1 : 0;
                equal[t] += score == thresholds[t] ? 1 : 0;
            }
        }
    }
}
