package org.hashgnn.hashing.search.scan;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** The plain loops: the reference, and the fall-back. */
public final class ScalarScoreKernel implements ScoreKernel {
    @Override
    public void scan(MemorySegment scores, long offset, int count, int item, BestSelection selection) {
        for (int i = 0; i < count; i++) {
            float score = scores.get(ValueLayout.JAVA_FLOAT, offset + (long) i * Float.BYTES);
            if (score > selection.bound()) {
                selection.offer(item + i, score);
            }
        }
    }

    @Override
    public float dotProduct(MemorySegment a, long offsetA, MemorySegment b, long offsetB, int count) {
        float sum = 0;
        for (long i = 0; i < (long) count * Float.BYTES; i += Float.BYTES) {
            sum += a.get(ValueLayout.JAVA_FLOAT, offsetA + i) * b.get(ValueLayout.JAVA_FLOAT, offsetB + i);
        }
        return sum;
    }
}
