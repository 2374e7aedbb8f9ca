package org.hashgnn.hashing.search.scan;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.hashgnn.core.tensor.Lanes;

/** A vector of scores or values at a time. */
public final class VectorScoreKernel implements ScoreKernel {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    @Override
    public void scan(MemorySegment scores, long offset, int count, int item, BestSelection selection) {
        int lanes = SPECIES.length();
        int step = 2 * lanes;
        int whole = count / step * step;
        float bound = selection.bound();
        for (int i = 0; i < whole; i += step) {
            long at = offset + (long) i * Float.BYTES;
            FloatVector a = FloatVector.fromMemorySegment(SPECIES, scores, at, ORDER);
            FloatVector b = FloatVector.fromMemorySegment(SPECIES, scores, at + (long) lanes * Float.BYTES, ORDER);
            long hits = a.compare(VectorOperators.GT, bound).toLong()
                    | b.compare(VectorOperators.GT, bound).toLong() << lanes;
            if (hits != 0) {
                bound = offer(hits, scores, at, item + i, selection);
            }
        }
        for (int i = whole; i < count; i++) {
            offer(1, scores, offset + (long) i * Float.BYTES, item + i, selection);
        }
    }

    private static float offer(long hits, MemorySegment scores, long offset, int item, BestSelection selection) {
        for (long rest = hits; rest != 0; rest &= rest - 1) {
            int i = Long.numberOfTrailingZeros(rest);
            float score = scores.get(ValueLayout.JAVA_FLOAT, offset + (long) i * Float.BYTES);
            if (score > selection.bound()) {
                selection.offer(item + i, score);
            }
        }
        return selection.bound();
    }

    @Override
    public float dotProduct(MemorySegment a, long offsetA, MemorySegment b, long offsetB, int count) {
        int whole = SPECIES.loopBound(count);
        FloatVector sums = FloatVector.zero(SPECIES);
        for (int i = 0; i < whole; i += SPECIES.length()) {
            long at = (long) i * Float.BYTES;
            sums = FloatVector.fromMemorySegment(SPECIES, a, offsetA + at, ORDER)
                    .fma(FloatVector.fromMemorySegment(SPECIES, b, offsetB + at, ORDER), sums);
        }
        float sum = Lanes.sum(sums);
        for (int i = whole; i < count; i++) {
            long at = (long) i * Float.BYTES;
            sum += a.get(ValueLayout.JAVA_FLOAT, offsetA + at) * b.get(ValueLayout.JAVA_FLOAT, offsetB + at);
        }
        return sum;
    }
}
