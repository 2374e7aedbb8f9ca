package org.hashgnn.core.evaluation;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** The plain loop: the reference, and the fall-back. */
final class ScalarScoreSieve implements ScoreSieve {
    @Override
    public Sieved sieve(MemorySegment scores, long offset, int count, float bound, float least) {
        return rest(scores, offset, 0, count, bound, least, new Sieved(0, 0));
    }

    /** Goes on with the scores {@code from} to {@code to} of the row. */
    static Sieved rest(MemorySegment scores, long offset, int from, int to, float bound, float least, Sieved before) {
        int above = before.above();
        int kept = before.kept();
        for (int i = from; i < to; i++) {
            float score = scores.get(ValueLayout.JAVA_FLOAT_UNALIGNED, offset + (long) i * Float.BYTES);
            above += score > bound ? 1 : 0;
            if (score >= least) {
                scores.set(ValueLayout.JAVA_FLOAT_UNALIGNED, offset + (long) kept++ * Float.BYTES, score);
            }
        }
        return new Sieved(above, kept);
    }
}
