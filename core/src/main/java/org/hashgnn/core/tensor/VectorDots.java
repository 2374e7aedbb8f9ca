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
        MemorySegment left = a.segment();
        MemorySegment right = b.segment();
        MemorySegment slopeLeft = da.segment();
        MemorySegment slopeRight = db.segment();
        long stride = (long) a.columns() * Float.BYTES;
        long whole = stride - stride % BYTES;
        VectorMask<Float> mask = Lanes.rest(a.columns());
        for (int i = from; i < to; i++) {
            long row = i * stride;
            for (int j = i * perRow; j < (i + 1) * perRow; j++) {
                long other = j * stride;
                FloatVector factor = FloatVector.broadcast(FLOATS, g[j]);
                for (long c = 0; c < whole; c += BYTES) {
                    FloatVector.fromMemorySegment(FLOATS, right, other + c, ORDER)
                            .fma(factor, FloatVector.fromMemorySegment(FLOATS, slopeLeft, row + c, ORDER))
                            .intoMemorySegment(slopeLeft, row + c, ORDER);
                    FloatVector.fromMemorySegment(FLOATS, left, row + c, ORDER)
                            .fma(factor, FloatVector.fromMemorySegment(FLOATS, slopeRight, other + c, ORDER))
                            .intoMemorySegment(slopeRight, other + c, ORDER);
                }
                if (whole < stride) {
                    FloatVector.fromMemorySegment(FLOATS, right, other + whole, ORDER, mask)
                            .fma(factor, FloatVector.fromMemorySegment(FLOATS, slopeLeft, row + whole, ORDER, mask))
                            .intoMemorySegment(slopeLeft, row + whole, ORDER, mask);
                    FloatVector.fromMemorySegment(FLOATS, left, row + whole, ORDER, mask)
                            .fma(factor, FloatVector.fromMemorySegment(FLOATS, slopeRight, other + whole, ORDER, mask))
                            .intoMemorySegment(slopeRight, other + whole, ORDER, mask);
                }
            }
        }
    }
}
