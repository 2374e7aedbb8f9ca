package org.hashgnn.core.tensor;

import static org.hashgnn.core.tensor.Lanes.BYTES;
import static org.hashgnn.core.tensor.Lanes.FLOATS;
import static org.hashgnn.core.tensor.Lanes.LENGTH;
import static org.hashgnn.core.tensor.Lanes.ORDER;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/**
 * Sparse x dense. The columns are cut into blocks of four, two and one vectors and a masked rest; for each block and row, the sums stay in
 * registers while the entries of the row go by, which is what makes it run at the speed of the cache.
 */
final class VectorSparse {
    private VectorSparse() {}

    static void multiply(SparseMatrix a, Matrix x, Matrix y, boolean accumulate, int from, int to) {
        int columns = x.columns();
        int column = 0;
        for (; column + 4 * LENGTH <= columns; column += 4 * LENGTH) {
            four(
                    a,
                    x.segment(),
                    y.segment(),
                    (long) columns * Float.BYTES,
                    (long) column * Float.BYTES,
                    accumulate,
                    from,
                    to);
        }
        for (; column + 2 * LENGTH <= columns; column += 2 * LENGTH) {
            two(
                    a,
                    x.segment(),
                    y.segment(),
                    (long) columns * Float.BYTES,
                    (long) column * Float.BYTES,
                    accumulate,
                    from,
                    to);
        }
        for (; column + LENGTH <= columns; column += LENGTH) {
            one(
                    a,
                    x.segment(),
                    y.segment(),
                    (long) columns * Float.BYTES,
                    (long) column * Float.BYTES,
                    accumulate,
                    from,
                    to);
        }
        if (column < columns) {
            rest(a, x.segment(), y.segment(), columns, (long) column * Float.BYTES, accumulate, from, to);
        }
    }

    private static void four(
            SparseMatrix a,
            MemorySegment x,
            MemorySegment y,
            long stride,
            long shift,
            boolean accumulate,
            int from,
            int to) {
        int[] offsets = a.offsets();
        int[] indices = a.indices();
        float[] values = a.values();
        for (int r = from; r < to; r++) {
            int end = offsets[r + 1];
            int e = offsets[r];
            if (accumulate && e == end) {
                continue;
            }
            long out = r * stride + shift;
            FloatVector s0 =
                    accumulate ? FloatVector.fromMemorySegment(FLOATS, y, out, ORDER) : FloatVector.zero(FLOATS);
            FloatVector s1 = accumulate
                    ? FloatVector.fromMemorySegment(FLOATS, y, out + BYTES, ORDER)
                    : FloatVector.zero(FLOATS);
            FloatVector s2 = accumulate
                    ? FloatVector.fromMemorySegment(FLOATS, y, out + 2 * BYTES, ORDER)
                    : FloatVector.zero(FLOATS);
            FloatVector s3 = accumulate
                    ? FloatVector.fromMemorySegment(FLOATS, y, out + 3 * BYTES, ORDER)
                    : FloatVector.zero(FLOATS);
            for (; e < end; e++) {
                long in = indices[e] * stride + shift;
                FloatVector w = FloatVector.broadcast(FLOATS, values[e]);
                s0 = FloatVector.fromMemorySegment(FLOATS, x, in, ORDER).fma(w, s0);
                s1 = FloatVector.fromMemorySegment(FLOATS, x, in + BYTES, ORDER).fma(w, s1);
                s2 = FloatVector.fromMemorySegment(FLOATS, x, in + 2 * BYTES, ORDER)
                        .fma(w, s2);
                s3 = FloatVector.fromMemorySegment(FLOATS, x, in + 3 * BYTES, ORDER)
                        .fma(w, s3);
            }
            s0.intoMemorySegment(y, out, ORDER);
            s1.intoMemorySegment(y, out + BYTES, ORDER);
            s2.intoMemorySegment(y, out + 2 * BYTES, ORDER);
            s3.intoMemorySegment(y, out + 3 * BYTES, ORDER);
        }
    }

    private static void two(
            SparseMatrix a,
            MemorySegment x,
            MemorySegment y,
            long stride,
            long shift,
            boolean accumulate,
            int from,
            int to) {
        int[] offsets = a.offsets();
        int[] indices = a.indices();
        float[] values = a.values();
        for (int r = from; r < to; r++) {
            int end = offsets[r + 1];
            int e = offsets[r];
            if (accumulate && e == end) {
                continue;
            }
            long out = r * stride + shift;
            FloatVector s0 =
                    accumulate ? FloatVector.fromMemorySegment(FLOATS, y, out, ORDER) : FloatVector.zero(FLOATS);
            FloatVector s1 = accumulate
                    ? FloatVector.fromMemorySegment(FLOATS, y, out + BYTES, ORDER)
                    : FloatVector.zero(FLOATS);
            for (; e < end; e++) {
                long in = indices[e] * stride + shift;
                FloatVector w = FloatVector.broadcast(FLOATS, values[e]);
                s0 = FloatVector.fromMemorySegment(FLOATS, x, in, ORDER).fma(w, s0);
                s1 = FloatVector.fromMemorySegment(FLOATS, x, in + BYTES, ORDER).fma(w, s1);
            }
            s0.intoMemorySegment(y, out, ORDER);
            s1.intoMemorySegment(y, out + BYTES, ORDER);
        }
    }

    private static void one(
            SparseMatrix a,
            MemorySegment x,
            MemorySegment y,
            long stride,
            long shift,
            boolean accumulate,
            int from,
            int to) {
        int[] offsets = a.offsets();
        int[] indices = a.indices();
        float[] values = a.values();
        for (int r = from; r < to; r++) {
            int end = offsets[r + 1];
            int e = offsets[r];
            if (accumulate && e == end) {
                continue;
            }
            long out = r * stride + shift;
            FloatVector sum =
                    accumulate ? FloatVector.fromMemorySegment(FLOATS, y, out, ORDER) : FloatVector.zero(FLOATS);
            for (; e < end; e++) {
                sum = FloatVector.fromMemorySegment(FLOATS, x, indices[e] * stride + shift, ORDER)
                        .fma(FloatVector.broadcast(FLOATS, values[e]), sum);
            }
            sum.intoMemorySegment(y, out, ORDER);
        }
    }

    private static void rest(
            SparseMatrix a,
            MemorySegment x,
            MemorySegment y,
            int columns,
            long shift,
            boolean accumulate,
            int from,
            int to) {
        int[] offsets = a.offsets();
        int[] indices = a.indices();
        float[] values = a.values();
        VectorMask<Float> mask = Lanes.rest(columns);
        long stride = (long) columns * Float.BYTES;
        for (int r = from; r < to; r++) {
            int end = offsets[r + 1];
            int e = offsets[r];
            if (accumulate && e == end) {
                continue;
            }
            long out = r * stride + shift;
            FloatVector sum =
                    accumulate ? FloatVector.fromMemorySegment(FLOATS, y, out, ORDER, mask) : FloatVector.zero(FLOATS);
            for (; e < end; e++) {
                sum = FloatVector.fromMemorySegment(FLOATS, x, indices[e] * stride + shift, ORDER, mask)
                        .fma(FloatVector.broadcast(FLOATS, values[e]), sum);
            }
            sum.intoMemorySegment(y, out, ORDER, mask);
        }
    }
}
