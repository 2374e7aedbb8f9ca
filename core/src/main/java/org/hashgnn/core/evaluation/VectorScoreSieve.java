package org.hashgnn.core.evaluation;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** A vector of scores at a time; what is kept of it is compressed and written whole, over scores that have been read. */
final class VectorScoreSieve implements ScoreSieve {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    @Override
    public int above(MemorySegment scores, long offset, int count, float bound) {
        int whole = SPECIES.loopBound(count);
        int above = 0;
        for (int i = 0; i < whole; i += SPECIES.length()) {
            above += row(scores, offset, i).compare(VectorOperators.GT, bound).trueCount();
        }
        return above + ScalarScoreSieve.above(scores, offset, whole, count, bound);
    }

    @Override
    public int keep(MemorySegment scores, long offset, int count, float least) {
        int whole = SPECIES.loopBound(count);
        int kept = 0;
        for (int i = 0; i < whole; i += SPECIES.length()) {
            FloatVector row = row(scores, offset, i);
            VectorMask<Float> keep = row.compare(VectorOperators.GE, least);
            row.compress(keep).intoMemorySegment(scores, offset + (long) kept * Float.BYTES, ORDER);
            kept += keep.trueCount();
        }
        return ScalarScoreSieve.keep(scores, offset, whole, count, least, kept);
    }

    private static FloatVector row(MemorySegment scores, long offset, int place) {
        return FloatVector.fromMemorySegment(SPECIES, scores, offset + (long) place * Float.BYTES, ORDER);
    }
}
