package org.hashgnn.core.tensor;

import static org.hashgnn.core.tensor.Lanes.BYTES;
import static org.hashgnn.core.tensor.Lanes.FLOATS;
import static org.hashgnn.core.tensor.Lanes.ORDER;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/** Inner products of rows, and the way back. */
final class VectorDots {
    private VectorDots() {}

    static void forward(Matrix a, Matrix b, int perRow, float[] dots, int from, int to) {
        MemorySegment left = a.segment();
        MemorySegment right = b.segment();
        long stride = (long) a.columns() * Float.BYTES;
        long whole = stride - stride % BYTES;
        VectorMask<Float> mask = Lanes.rest(a.columns());
        for (int i = from; i < to; i++) {
            long row = i * stride;
            for (int j = i * perRow; j < (i + 1) * perRow; j++) {
                long other = j * stride;
                FloatVector sum = FloatVector.zero(FLOATS);
                for (long c = 0; c < whole; c += BYTES) {
                    sum = FloatVector.fromMemorySegment(FLOATS, left, row + c, ORDER)
                            .fma(FloatVector.fromMemorySegment(FLOATS, right, other + c, ORDER), sum);
                }
                if (whole < stride) {
                    sum = FloatVector.fromMemorySegment(FLOATS, left, row + whole, ORDER, mask)
                            .fma(FloatVector.fromMemorySegment(FLOATS, right, other + whole, ORDER, mask), sum);
                }
                dots[j] = Lanes.sum(sum);
            }
        }
    }

    static void backward(Matrix a, Matrix b, int perRow, float[] g, Matrix da, Matrix db, int from, int to) {
        long stride = (long) a.columns() * Float.BYTES;
        long whole = stride - stride % BYTES;
        for (int i = from; i < to; i++) {
            for (long c = 0; c < whole; c += BYTES) {
                block(a, b, perRow, g, da, db, i, c);
            }
            if (whole < stride) {
                rest(a, b, perRow, g, da, db, i, whole);
            }
        }
    }

    private static void block(Matrix a, Matrix b, int perRow, float[] g, Matrix da, Matrix db, int i, long shift) {
        long stride = (long) a.columns() * Float.BYTES;
        FloatVector row = FloatVector.fromMemorySegment(FLOATS, a.segment(), i * stride + shift, ORDER);
        FloatVector sum = FloatVector.fromMemorySegment(FLOATS, da.segment(), i * stride + shift, ORDER);
        for (int j = i * perRow; j < (i + 1) * perRow; j++) {
            long at = j * stride + shift;
            FloatVector factor = FloatVector.broadcast(FLOATS, g[j]);
            sum = FloatVector.fromMemorySegment(FLOATS, b.segment(), at, ORDER).fma(factor, sum);
            row.fma(factor, FloatVector.fromMemorySegment(FLOATS, db.segment(), at, ORDER))
                    .intoMemorySegment(db.segment(), at, ORDER);
        }
        sum.intoMemorySegment(da.segment(), i * stride + shift, ORDER);
    }

    private static void rest(Matrix a, Matrix b, int perRow, float[] g, Matrix da, Matrix db, int i, long shift) {
        VectorMask<Float> mask = Lanes.rest(a.columns());
        long stride = (long) a.columns() * Float.BYTES;
        FloatVector row = FloatVector.fromMemorySegment(FLOATS, a.segment(), i * stride + shift, ORDER, mask);
        FloatVector sum = FloatVector.fromMemorySegment(FLOATS, da.segment(), i * stride + shift, ORDER, mask);
        for (int j = i * perRow; j < (i + 1) * perRow; j++) {
            long at = j * stride + shift;
            FloatVector factor = FloatVector.broadcast(FLOATS, g[j]);
            sum = FloatVector.fromMemorySegment(FLOATS, b.segment(), at, ORDER, mask)
                    .fma(factor, sum);
            row.fma(factor, FloatVector.fromMemorySegment(FLOATS, db.segment(), at, ORDER, mask))
                    .intoMemorySegment(db.segment(), at, ORDER, mask);
        }
        sum.intoMemorySegment(da.segment(), i * stride + shift, ORDER, mask);
    }
}
