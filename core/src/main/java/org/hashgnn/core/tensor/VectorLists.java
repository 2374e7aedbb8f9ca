package org.hashgnn.core.tensor;

import static org.hashgnn.core.tensor.Lanes.BYTES;
import static org.hashgnn.core.tensor.Lanes.FLOATS;
import static org.hashgnn.core.tensor.Lanes.ORDER;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** What losses over lists of items do with whole rows of scores. A sum is one of floats over some of the row, and these are added in double. */
final class VectorLists {
    /** Bytes that are summed in floats. */
    private static final long STRETCH = 64 * BYTES;

    private VectorLists() {}

    static void exponentialSums(Matrix x, double[] sums, float[] shifts, int from, int to) {
        MemorySegment values = x.segment();
        long stride = (long) x.columns() * Float.BYTES;
        VectorMask<Float> mask = Lanes.rest(x.columns());
        for (int r = from; r < to; r++) {
            long at = r * stride;
            long end = at + stride;
            float shift = Math.max(0, largest(values, at, end, mask) - Kernels.LARGEST_POWER);
            double total = 0;
            while (at + BYTES <= end) {
                FloatVector sum = FloatVector.zero(FLOATS);
                for (long stop = Math.min(at + STRETCH, end); at + BYTES <= stop; at += BYTES) {
                    FloatVector v = FloatVector.fromMemorySegment(FLOATS, values, at, ORDER);
                    FloatVector e = VectorFunctions.exponential(v.sub(shift));
                    e.intoMemorySegment(values, at, ORDER);
                    sum = sum.add(e);
                }
                total += Lanes.sum(sum);
            }
            if (at < end) {
                FloatVector v = FloatVector.fromMemorySegment(FLOATS, values, at, ORDER, mask);
                FloatVector e = VectorFunctions.exponential(v.sub(shift));
                e.intoMemorySegment(values, at, ORDER, mask);
                total += Lanes.sum(FloatVector.zero(FLOATS).blend(e, mask));
            }
            sums[r] = total;
            shifts[r] = shift;
        }
    }

    /** The largest of a run, by four at a time that do not wait for each other. */
    private static float largest(MemorySegment values, long start, long end, VectorMask<Float> mask) {
        FloatVector largest = FloatVector.broadcast(FLOATS, Float.NEGATIVE_INFINITY);
        FloatVector second = largest;
        FloatVector third = largest;
        FloatVector fourth = largest;
        long at = start;
        for (; at + 4 * BYTES <= end; at += 4 * BYTES) {
            largest = largest.max(FloatVector.fromMemorySegment(FLOATS, values, at, ORDER));
            second = second.max(FloatVector.fromMemorySegment(FLOATS, values, at + BYTES, ORDER));
            third = third.max(FloatVector.fromMemorySegment(FLOATS, values, at + 2 * BYTES, ORDER));
            fourth = fourth.max(FloatVector.fromMemorySegment(FLOATS, values, at + 3 * BYTES, ORDER));
        }
        largest = largest.max(second).max(third.max(fourth));
        for (; at + BYTES <= end; at += BYTES) {
            largest = largest.max(FloatVector.fromMemorySegment(FLOATS, values, at, ORDER));
        }
        if (at < end) {
            FloatVector rest = FloatVector.fromMemorySegment(FLOATS, values, at, ORDER, mask);
            largest = largest.lanewise(VectorOperators.MAX, rest, mask);
        }
        return largest.reduceLanes(VectorOperators.MAX);
    }

    static void sigmoidSums(Matrix x, double[] sums, int from, int to) {
        MemorySegment values = x.segment();
        long stride = (long) x.columns() * Float.BYTES;
        VectorMask<Float> mask = Lanes.rest(x.columns());
        for (int r = from; r < to; r++) {
            long at = r * stride;
            long end = at + stride;
            double total = 0;
            while (at + BYTES <= end) {
                FloatVector sum = FloatVector.zero(FLOATS);
                for (long stop = Math.min(at + STRETCH, end); at + BYTES <= stop; at += BYTES) {
                    FloatVector s = VectorFunctions.sigmoid(FloatVector.fromMemorySegment(FLOATS, values, at, ORDER));
                    s.intoMemorySegment(values, at, ORDER);
                    sum = sum.add(s);
                }
                total += Lanes.sum(sum);
            }
            if (at < end) {
                FloatVector s = VectorFunctions.sigmoid(FloatVector.fromMemorySegment(FLOATS, values, at, ORDER, mask));
                s.intoMemorySegment(values, at, ORDER, mask);
                total += Lanes.sum(FloatVector.zero(FLOATS).blend(s, mask));
            }
            sums[r] = total;
        }
    }

    static void scaleRows(Matrix y, float[] factors, int from, int to) {
        MemorySegment values = y.segment();
        long stride = (long) y.columns() * Float.BYTES;
        VectorMask<Float> mask = Lanes.rest(y.columns());
        for (int r = from; r < to; r++) {
            long at = r * stride;
            long end = at + stride;
            for (; at + BYTES <= end; at += BYTES) {
                FloatVector.fromMemorySegment(FLOATS, values, at, ORDER)
                        .mul(factors[r])
                        .intoMemorySegment(values, at, ORDER);
            }
            if (at < end) {
                FloatVector.fromMemorySegment(FLOATS, values, at, ORDER, mask)
                        .mul(factors[r])
                        .intoMemorySegment(values, at, ORDER, mask);
            }
        }
    }

    static void scaleSigmoidSlopes(Matrix y, float[] factors, int from, int to) {
        MemorySegment values = y.segment();
        long stride = (long) y.columns() * Float.BYTES;
        VectorMask<Float> mask = Lanes.rest(y.columns());
        for (int r = from; r < to; r++) {
            long at = r * stride;
            long end = at + stride;
            for (; at + BYTES <= end; at += BYTES) {
                FloatVector v = FloatVector.fromMemorySegment(FLOATS, values, at, ORDER);
                v.sub(v.mul(v)).mul(factors[r]).intoMemorySegment(values, at, ORDER);
            }
            if (at < end) {
                FloatVector v = FloatVector.fromMemorySegment(FLOATS, values, at, ORDER, mask);
                v.sub(v.mul(v)).mul(factors[r]).intoMemorySegment(values, at, ORDER, mask);
            }
        }
    }
}
