package org.hashgnn.core.evaluation;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** The plain loop: the reference, and the fall-back. */
final class ScalarScoreSieve implements ScoreSieve {
    @Override
    public int above(MemorySegment scores, long offset, int count, float bound) {
        return above(scores, offset, 0, count, bound);
    }

    @Override
    public int keep(MemorySegment scores, long offset, int count, float least) {
        return keep(scores, offset, 0, count, least, 0);
    }

    /** How many of the scores {@code from} to {@code to} of the row are above the bound. */
    static int above(MemorySegment scores, long offset, int from, int to, float bound) {
        int above = 0;
        for (int i = from; i < to; i++) {
            above += score(scores, offset, i) > bound ? 1 : 0;
        }
        return above;
    }

    /** Sieves the scores {@code from} to {@code to} of the row behind the {@code kept} first ones. */
    static int keep(MemorySegment scores, long offset, int from, int to, float least, int kept) {
        int place = kept;
        for (int i = from; i < to; i++) {
            float score = score(scores, offset, i);
            if (score >= least) {
                scores.set(ValueLayout.JAVA_FLOAT_UNALIGNED, offset + (long) place++ * Float.BYTES, score);
            }
        }
        return place;
    }

    private static float score(MemorySegment scores, long offset, int place) {
        return scores.get(ValueLayout.JAVA_FLOAT_UNALIGNED, offset + (long) place * Float.BYTES);
    }
}
