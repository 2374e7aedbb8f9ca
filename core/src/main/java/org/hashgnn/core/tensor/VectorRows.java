package org.hashgnn.core.tensor;

import static org.hashgnn.core.tensor.Lanes.BYTES;
import static org.hashgnn.core.tensor.Lanes.FLOATS;
import static org.hashgnn.core.tensor.Lanes.LENGTH;
import static org.hashgnn.core.tensor.Lanes.ORDER;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** Rows moved and added: limited by memory, so plain loops over whole vectors and a masked rest; a copied rest overlaps the vector before. */
final class VectorRows {
    private VectorRows() {}

    static void gather(Matrix table, int[] index, Matrix out, int from, int to) {
        MemorySegment source = table.segment();
        MemorySegment target = out.segment();
        long stride = (long) out.columns() * Float.BYTES;
        long whole = stride - stride % BYTES;
        VectorMask<Float> mask = Lanes.rest(out.columns());
        for (int r = from; r < to; r++) {
            long in = index[r] * stride;
            long at = r * stride;
            for (long c = 0; c < whole; c += BYTES) {
                FloatVector.fromMemorySegment(FLOATS, source, in + c, ORDER).intoMemorySegment(target, at + c, ORDER);
            }
            if (whole < stride && stride > BYTES) {
                FloatVector.fromMemorySegment(FLOATS, source, in + stride - BYTES, ORDER)
                        .intoMemorySegment(target, at + stride - BYTES, ORDER);
            } else if (whole < stride) {
                FloatVector.fromMemorySegment(FLOATS, source, in, ORDER, mask)
                        .intoMemorySegment(target, at, ORDER, mask);
            }
        }
    }

    static void scatterAdd(Matrix rows, int[] index, Matrix target, int part, int parts) {
        MemorySegment source = rows.segment();
        MemorySegment sums = target.segment();
        long stride = (long) rows.columns() * Float.BYTES;
        long whole = stride - stride % BYTES;
        VectorMask<Float> mask = Lanes.rest(rows.columns());
        for (int i = 0; i < rows.rows(); i++) {
            if (Kernels.part(index[i], parts) != part) {
                continue;
            }
            long in = i * stride;
            long at = index[i] * stride;
            for (long c = 0; c < whole; c += BYTES) {
                FloatVector.fromMemorySegment(FLOATS, sums, at + c, ORDER)
                        .add(FloatVector.fromMemorySegment(FLOATS, source, in + c, ORDER))
                        .intoMemorySegment(sums, at + c, ORDER);
            }
            if (whole < stride) {
                FloatVector.fromMemorySegment(FLOATS, sums, at + whole, ORDER, mask)
                        .add(FloatVector.fromMemorySegment(FLOATS, source, in + whole, ORDER, mask))
                        .intoMemorySegment(sums, at + whole, ORDER, mask);
            }
        }
    }

    static void scale(Matrix x, float factor, Matrix y, int from, int to) {
        MemorySegment source = x.segment();
        MemorySegment target = y.segment();
        long end = (long) to * x.columns() * Float.BYTES;
        long at = (long) from * x.columns() * Float.BYTES;
        VectorMask<Float> mask = Lanes.rest((end - at) / Float.BYTES);
        for (; at + BYTES <= end; at += BYTES) {
            FloatVector.fromMemorySegment(FLOATS, source, at, ORDER).mul(factor).intoMemorySegment(target, at, ORDER);
        }
        if (at < end) {
            FloatVector.fromMemorySegment(FLOATS, source, at, ORDER, mask)
                    .mul(factor)
                    .intoMemorySegment(target, at, ORDER, mask);
        }
    }

    static void addInPlace(Matrix target, float factor, Matrix x, int from, int to) {
        MemorySegment sums = target.segment();
        MemorySegment source = x.segment();
        long end = (long) to * x.columns() * Float.BYTES;
        long at = (long) from * x.columns() * Float.BYTES;
        VectorMask<Float> mask = Lanes.rest((end - at) / Float.BYTES);
        for (; at + BYTES <= end; at += BYTES) {
            FloatVector.fromMemorySegment(FLOATS, source, at, ORDER)
                    .fma(FloatVector.broadcast(FLOATS, factor), FloatVector.fromMemorySegment(FLOATS, sums, at, ORDER))
                    .intoMemorySegment(sums, at, ORDER);
        }
        if (at < end) {
            FloatVector.fromMemorySegment(FLOATS, source, at, ORDER, mask)
                    .fma(
                            FloatVector.broadcast(FLOATS, factor),
                            FloatVector.fromMemorySegment(FLOATS, sums, at, ORDER, mask))
                    .intoMemorySegment(sums, at, ORDER, mask);
        }
    }

    static void sumRows(Matrix x, float[] sums, int from, int to) {
        MemorySegment source = x.segment();
        long stride = (long) x.columns() * Float.BYTES;
        VectorMask<Float> mask = Lanes.rest(x.columns());
        for (int c = 0; c < x.columns(); c += LENGTH) {
            long shift = (long) c * Float.BYTES;
            if (c + LENGTH <= x.columns()) {
                FloatVector sum = FloatVector.fromArray(FLOATS, sums, c);
                for (int r = from; r < to; r++) {
                    sum = sum.add(FloatVector.fromMemorySegment(FLOATS, source, r * stride + shift, ORDER));
                }
                sum.intoArray(sums, c);
            } else {
                FloatVector sum = FloatVector.fromArray(FLOATS, sums, c, mask);
                for (int r = from; r < to; r++) {
                    sum = sum.add(FloatVector.fromMemorySegment(FLOATS, source, r * stride + shift, ORDER, mask));
                }
                sum.intoArray(sums, c, mask);
            }
        }
    }

    static double sumOfSquares(Matrix x, int from, int to) {
        MemorySegment source = x.segment();
        long at = (long) from * x.columns() * Float.BYTES;
        long end = (long) to * x.columns() * Float.BYTES;
        DoubleVector low = DoubleVector.zero(DoubleVector.SPECIES_PREFERRED);
        DoubleVector high = low;
        for (; at + BYTES <= end; at += BYTES) {
            FloatVector v = FloatVector.fromMemorySegment(FLOATS, source, at, ORDER);
            DoubleVector first = (DoubleVector) v.convert(VectorOperators.F2D, 0);
            DoubleVector second = (DoubleVector) v.convert(VectorOperators.F2D, 1);
            low = first.fma(first, low);
            high = second.fma(second, high);
        }
        double sum = 0;
        for (double lane : low.add(high).toArray()) {
            sum += lane;
        }
        for (; at < end; at += Float.BYTES) {
            double v = source.get(java.lang.foreign.ValueLayout.JAVA_FLOAT, at);
            sum += v * v;
        }
        return sum;
    }
}
