package org.hashgnn.core.tensor;

import static org.hashgnn.core.tensor.Lanes.BYTES;
import static org.hashgnn.core.tensor.Lanes.FLOATS;
import static org.hashgnn.core.tensor.Lanes.LENGTH;
import static org.hashgnn.core.tensor.Lanes.ORDER;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import org.jspecify.annotations.Nullable;

/**
 * Sparse x dense. For up to eight vectors of columns at once, the sums of a row stay in registers while the entries of the row go by,
 * which is what makes it run at the speed of the cache. Masks are slow in so short a loop: where the columns do not fill the last vector,
 * it starts earlier and repeats columns of the vector before; all are read before any is written, so that adding to y itself stays right.
 */
final class VectorSparse {

    private VectorSparse() {}

    static void multiply(SparseMatrix a, Matrix x, @Nullable Matrix added, Matrix y, int from, int to) {
        MemorySegment base = added == null ? null : added.segment();
        int columns = x.columns();
        if (columns < LENGTH) {
            masked(a, x.segment(), y.segment(), columns, base, from, to);
            return;
        }
        int column = 0;
        for (int left = columns; left > 0; left = columns - column) {
            // Nine vectors are four and five: the repeated columns must be in the same pass.
            if (left == LENGTH) {
                one(a, x.segment(), y.segment(), columns, column, base, from, to);
                column += LENGTH;
            } else if (left <= 2 * LENGTH) {
                two(a, x.segment(), y.segment(), columns, column, base, from, to);
                column += 2 * LENGTH;
            } else if (left <= 4 * LENGTH || (left > 8 * LENGTH && left < 9 * LENGTH)) {
                four(a, x.segment(), y.segment(), columns, column, base, from, to);
                column += 4 * LENGTH;
            } else {
                eight(a, x.segment(), y.segment(), columns, column, base, from, to);
                column += 8 * LENGTH;
            }
        }
    }

    /** One vector of columns. */
    private static void one(
            SparseMatrix a,
            MemorySegment x,
            MemorySegment y,
            int columns,
            int column,
            @Nullable MemorySegment base,
            int from,
            int to) {
        int[] offsets = a.offsets();
        int[] starts = a.starts();
        int[] indices = a.indices();
        float[] values = a.values();
        long stride = (long) columns * Float.BYTES;
        long shift = (long) column * Float.BYTES;
        for (int r = from; r < to; r++) {
            int e = starts[r];
            int end = e + offsets[r + 1] - offsets[r];
            long out = r * stride + shift;
            FloatVector s0 = FloatVector.zero(FLOATS);
            if (base != null) {
                s0 = FloatVector.fromMemorySegment(FLOATS, base, out, ORDER);
            }
            for (; e < end; e++) {
                long in = indices[e] * stride + shift;
                FloatVector w = FloatVector.broadcast(FLOATS, values[e]);
                s0 = FloatVector.fromMemorySegment(FLOATS, x, in, ORDER).fma(w, s0);
            }
            s0.intoMemorySegment(y, out, ORDER);
        }
    }

    /** More than one vector of columns, up to two. */
    private static void two(
            SparseMatrix a,
            MemorySegment x,
            MemorySegment y,
            int columns,
            int column,
            @Nullable MemorySegment base,
            int from,
            int to) {
        int[] offsets = a.offsets();
        int[] starts = a.starts();
        int[] indices = a.indices();
        float[] values = a.values();
        long stride = (long) columns * Float.BYTES;
        long shift = (long) column * Float.BYTES;
        long last = stride - BYTES - shift;
        long c1 = Math.min(BYTES, last);
        for (int r = from; r < to; r++) {
            int e = starts[r];
            int end = e + offsets[r + 1] - offsets[r];
            long out = r * stride + shift;
            FloatVector s0 = FloatVector.zero(FLOATS);
            FloatVector s1 = FloatVector.zero(FLOATS);
            if (base != null) {
                s0 = FloatVector.fromMemorySegment(FLOATS, base, out, ORDER);
                s1 = FloatVector.fromMemorySegment(FLOATS, base, out + c1, ORDER);
            }
            for (; e < end; e++) {
                long in = indices[e] * stride + shift;
                FloatVector w = FloatVector.broadcast(FLOATS, values[e]);
                s0 = FloatVector.fromMemorySegment(FLOATS, x, in, ORDER).fma(w, s0);
                s1 = FloatVector.fromMemorySegment(FLOATS, x, in + c1, ORDER).fma(w, s1);
            }
            s0.intoMemorySegment(y, out, ORDER);
            s1.intoMemorySegment(y, out + c1, ORDER);
        }
    }

    /** More than two vectors of columns, up to four. */
    private static void four(
            SparseMatrix a,
            MemorySegment x,
            MemorySegment y,
            int columns,
            int column,
            @Nullable MemorySegment base,
            int from,
            int to) {
        int[] offsets = a.offsets();
        int[] starts = a.starts();
        int[] indices = a.indices();
        float[] values = a.values();
        long stride = (long) columns * Float.BYTES;
        long shift = (long) column * Float.BYTES;
        long last = stride - BYTES - shift;
        long c2 = Math.min(2 * BYTES, last);
        long c3 = Math.min(3 * BYTES, last);
        for (int r = from; r < to; r++) {
            int e = starts[r];
            int end = e + offsets[r + 1] - offsets[r];
            long out = r * stride + shift;
            FloatVector s0 = FloatVector.zero(FLOATS);
            FloatVector s1 = FloatVector.zero(FLOATS);
            FloatVector s2 = FloatVector.zero(FLOATS);
            FloatVector s3 = FloatVector.zero(FLOATS);
            if (base != null) {
                s0 = FloatVector.fromMemorySegment(FLOATS, base, out, ORDER);
                s1 = FloatVector.fromMemorySegment(FLOATS, base, out + BYTES, ORDER);
                s2 = FloatVector.fromMemorySegment(FLOATS, base, out + c2, ORDER);
                s3 = FloatVector.fromMemorySegment(FLOATS, base, out + c3, ORDER);
            }
            for (; e < end; e++) {
                long in = indices[e] * stride + shift;
                FloatVector w = FloatVector.broadcast(FLOATS, values[e]);
                s0 = FloatVector.fromMemorySegment(FLOATS, x, in, ORDER).fma(w, s0);
                s1 = FloatVector.fromMemorySegment(FLOATS, x, in + BYTES, ORDER).fma(w, s1);
                s2 = FloatVector.fromMemorySegment(FLOATS, x, in + c2, ORDER).fma(w, s2);
                s3 = FloatVector.fromMemorySegment(FLOATS, x, in + c3, ORDER).fma(w, s3);
            }
            s0.intoMemorySegment(y, out, ORDER);
            s1.intoMemorySegment(y, out + BYTES, ORDER);
            s2.intoMemorySegment(y, out + c2, ORDER);
            s3.intoMemorySegment(y, out + c3, ORDER);
        }
    }

    /** More than four vectors of columns, up to eight. */
    private static void eight(
            SparseMatrix a,
            MemorySegment x,
            MemorySegment y,
            int columns,
            int column,
            @Nullable MemorySegment base,
            int from,
            int to) {
        int[] offsets = a.offsets();
        int[] starts = a.starts();
        int[] indices = a.indices();
        float[] values = a.values();
        long stride = (long) columns * Float.BYTES;
        long shift = (long) column * Float.BYTES;
        long last = stride - BYTES - shift;
        long c4 = Math.min(4 * BYTES, last);
        long c5 = Math.min(5 * BYTES, last);
        long c6 = Math.min(6 * BYTES, last);
        long c7 = Math.min(7 * BYTES, last);
        for (int r = from; r < to; r++) {
            int e = starts[r];
            int end = e + offsets[r + 1] - offsets[r];
            long out = r * stride + shift;
            FloatVector s0 = FloatVector.zero(FLOATS);
            FloatVector s1 = FloatVector.zero(FLOATS);
            FloatVector s2 = FloatVector.zero(FLOATS);
            FloatVector s3 = FloatVector.zero(FLOATS);
            FloatVector s4 = FloatVector.zero(FLOATS);
            FloatVector s5 = FloatVector.zero(FLOATS);
            FloatVector s6 = FloatVector.zero(FLOATS);
            FloatVector s7 = FloatVector.zero(FLOATS);
            if (base != null) {
                s0 = FloatVector.fromMemorySegment(FLOATS, base, out, ORDER);
                s1 = FloatVector.fromMemorySegment(FLOATS, base, out + BYTES, ORDER);
                s2 = FloatVector.fromMemorySegment(FLOATS, base, out + 2 * BYTES, ORDER);
                s3 = FloatVector.fromMemorySegment(FLOATS, base, out + 3 * BYTES, ORDER);
                s4 = FloatVector.fromMemorySegment(FLOATS, base, out + c4, ORDER);
                s5 = FloatVector.fromMemorySegment(FLOATS, base, out + c5, ORDER);
                s6 = FloatVector.fromMemorySegment(FLOATS, base, out + c6, ORDER);
                s7 = FloatVector.fromMemorySegment(FLOATS, base, out + c7, ORDER);
            }
            for (; e < end; e++) {
                long in = indices[e] * stride + shift;
                FloatVector w = FloatVector.broadcast(FLOATS, values[e]);
                s0 = FloatVector.fromMemorySegment(FLOATS, x, in, ORDER).fma(w, s0);
                s1 = FloatVector.fromMemorySegment(FLOATS, x, in + BYTES, ORDER).fma(w, s1);
                s2 = FloatVector.fromMemorySegment(FLOATS, x, in + 2 * BYTES, ORDER)
                        .fma(w, s2);
                s3 = FloatVector.fromMemorySegment(FLOATS, x, in + 3 * BYTES, ORDER)
                        .fma(w, s3);
                s4 = FloatVector.fromMemorySegment(FLOATS, x, in + c4, ORDER).fma(w, s4);
                s5 = FloatVector.fromMemorySegment(FLOATS, x, in + c5, ORDER).fma(w, s5);
                s6 = FloatVector.fromMemorySegment(FLOATS, x, in + c6, ORDER).fma(w, s6);
                s7 = FloatVector.fromMemorySegment(FLOATS, x, in + c7, ORDER).fma(w, s7);
            }
            s0.intoMemorySegment(y, out, ORDER);
            s1.intoMemorySegment(y, out + BYTES, ORDER);
            s2.intoMemorySegment(y, out + 2 * BYTES, ORDER);
            s3.intoMemorySegment(y, out + 3 * BYTES, ORDER);
            s4.intoMemorySegment(y, out + c4, ORDER);
            s5.intoMemorySegment(y, out + c5, ORDER);
            s6.intoMemorySegment(y, out + c6, ORDER);
            s7.intoMemorySegment(y, out + c7, ORDER);
        }
    }

    /** Fewer columns than a vector has lanes. */
    private static void masked(
            SparseMatrix a,
            MemorySegment x,
            MemorySegment y,
            int columns,
            @Nullable MemorySegment base,
            int from,
            int to) {
        VectorMask<Float> mask = Lanes.rest(columns);
        long stride = (long) columns * Float.BYTES;
        for (int r = from; r < to; r++) {
            FloatVector sum = FloatVector.zero(FLOATS);
            if (base != null) {
                sum = FloatVector.fromMemorySegment(FLOATS, base, r * stride, ORDER, mask);
            }
            for (int e = a.starts()[r]; e < a.end(r); e++) {
                sum = FloatVector.fromMemorySegment(FLOATS, x, a.indices()[e] * stride, ORDER, mask)
                        .fma(FloatVector.broadcast(FLOATS, a.values()[e]), sum);
            }
            sum.intoMemorySegment(y, r * stride, ORDER, mask);
        }
    }
}
