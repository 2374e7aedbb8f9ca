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
    public Sieved sieve(MemorySegment scores, long offset, int count, float bound, float least) {
        int whole = SPECIES.loopBound(count);
        int above = 0;
        int kept = 0;
        for (int i = 0; i < whole; i += SPECIES.length()) {
            FloatVector row = FloatVector.fromMemorySegment(SPECIES, scores, offset + (long) i * Float.BYTES, ORDER);
            above += row.compare(VectorOperators.GT, bound).trueCount();
            VectorMask<Float> keep = row.compare(VectorOperators.GE, least);
            row.compress(keep).intoMemorySegment(scores, offset + (long) kept * Float.BYTES, ORDER);
            kept += keep.trueCount();
        }
        return ScalarScoreSieve.rest(scores, offset, whole, count, bound, least, new Sieved(above, kept));
    }
}
