package org.hashgnn.core.evaluation;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Compares a vector of scores at a time and counts the bits of the masks. */
final class VectorLevelCounter implements LevelCounter {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    @Override
    public long count(MemorySegment scores, long offset, int count, float threshold) {
        FloatVector limit = FloatVector.broadcast(SPECIES, threshold);
        int whole = SPECIES.loopBound(count);
        int above = 0;
        int equal = 0;
        for (int i = 0; i < whole; i += SPECIES.length()) {
            FloatVector row = FloatVector.fromMemorySegment(SPECIES, scores, offset + (long) i * Float.BYTES, ORDER);
            above += row.compare(VectorOperators.GT, limit).trueCount();
            equal += row.compare(VectorOperators.EQ, limit).trueCount();
        }
        for (int i = whole; i < count; i++) {
            float score = scores.get(ValueLayout.JAVA_FLOAT_UNALIGNED, offset + (long) i * Float.BYTES);
            above += score > threshold ? 1 : 0;
            equal += score == threshold ? 1 : 0;
        }
        return (long) above << 32 | equal;
    }
}
