package org.hashgnn.core.evaluation;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Compares a vector of scores at a time with four thresholds, so that a row is read once for four of them, and counts in the lanes of
 * integer vectors.
 */
final class VectorLevelCounter implements LevelCounter {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> COUNTS = IntVector.SPECIES_PREFERRED;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();
    private static final int BATCH = 4;

    @Override
    public void count(MemorySegment scores, long offset, int count, float[] thresholds, int[] above, int[] equal) {
        Arrays.fill(above, 0);
        Arrays.fill(equal, 0);
        int whole = SPECIES.loopBound(count);
        int t = 0;
        for (; t + BATCH <= thresholds.length; t += BATCH) {
            four(scores, offset, whole, thresholds, t, above, equal);
        }
        for (; t < thresholds.length; t++) {
            one(scores, offset, whole, thresholds[t], t, above, equal);
        }
        ScalarLevelCounter.count(scores, offset, whole, count, thresholds, above, equal);
    }

    private static void one(
            MemorySegment scores, long offset, int whole, float threshold, int t, int[] above, int[] equal) {
        FloatVector limit = FloatVector.broadcast(SPECIES, threshold);
        IntVector higher = IntVector.zero(COUNTS);
        IntVector same = higher;
        for (int i = 0; i < whole; i += SPECIES.length()) {
            FloatVector row = FloatVector.fromMemorySegment(SPECIES, scores, offset + (long) i * Float.BYTES, ORDER);
            higher = higher.add(1, row.compare(VectorOperators.GT, limit).cast(COUNTS));
            same = same.add(1, row.compare(VectorOperators.EQ, limit).cast(COUNTS));
        }
        above[t] = higher.reduceLanes(VectorOperators.ADD);
        equal[t] = same.reduceLanes(VectorOperators.ADD);
    }

    private static void four(
            MemorySegment scores, long offset, int whole, float[] thresholds, int t, int[] above, int[] equal) {
        FloatVector limit0 = FloatVector.broadcast(SPECIES, thresholds[t]);
        FloatVector limit1 = FloatVector.broadcast(SPECIES, thresholds[t + 1]);
        FloatVector limit2 = FloatVector.broadcast(SPECIES, thresholds[t + 2]);
        FloatVector limit3 = FloatVector.broadcast(SPECIES, thresholds[t + 3]);
        IntVector higher0 = IntVector.zero(COUNTS);
        IntVector higher1 = higher0;
        IntVector higher2 = higher0;
        IntVector higher3 = higher0;
        IntVector same0 = higher0;
        IntVector same1 = higher0;
        IntVector same2 = higher0;
        IntVector same3 = higher0;
        for (int i = 0; i < whole; i += SPECIES.length()) {
            FloatVector row = FloatVector.fromMemorySegment(SPECIES, scores, offset + (long) i * Float.BYTES, ORDER);
            higher0 = higher0.add(1, row.compare(VectorOperators.GT, limit0).cast(COUNTS));
            higher1 = higher1.add(1, row.compare(VectorOperators.GT, limit1).cast(COUNTS));
            higher2 = higher2.add(1, row.compare(VectorOperators.GT, limit2).cast(COUNTS));
            higher3 = higher3.add(1, row.compare(VectorOperators.GT, limit3).cast(COUNTS));
            same0 = same0.add(1, row.compare(VectorOperators.EQ, limit0).cast(COUNTS));
            same1 = same1.add(1, row.compare(VectorOperators.EQ, limit1).cast(COUNTS));
            same2 = same2.add(1, row.compare(VectorOperators.EQ, limit2).cast(COUNTS));
            same3 = same3.add(1, row.compare(VectorOperators.EQ, limit3).cast(COUNTS));
        }
        above[t] = higher0.reduceLanes(VectorOperators.ADD);
        above[t + 1] = higher1.reduceLanes(VectorOperators.ADD);
        above[t + 2] = higher2.reduceLanes(VectorOperators.ADD);
        above[t + 3] = higher3.reduceLanes(VectorOperators.ADD);
        equal[t] = same0.reduceLanes(VectorOperators.ADD);
        equal[t + 1] = same1.reduceLanes(VectorOperators.ADD);
        equal[t + 2] = same2.reduceLanes(VectorOperators.ADD);
        equal[t + 3] = same3.reduceLanes(VectorOperators.ADD);
    }
}
