package org.hashgnn.core.evaluation;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** The plain loop: the reference, and the fall-back. */
final class ScalarLevelCounter implements LevelCounter {
    @Override
    public long count(MemorySegment scores, long offset, int count, float threshold) {
        long above = 0;
        long equal = 0;
        for (int i = 0; i < count; i++) {
            float score = scores.get(ValueLayout.JAVA_FLOAT_UNALIGNED, offset + (long) i * Float.BYTES);
            above += score > threshold ? 1 : 0;
            equal += score == threshold ? 1 : 0;
        }
        return above << 32 | equal;
    }
}
