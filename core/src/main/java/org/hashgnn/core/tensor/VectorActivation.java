package org.hashgnn.core.tensor;

import static org.hashgnn.core.tensor.Lanes.BYTES;
import static org.hashgnn.core.tensor.Lanes.FLOATS;
import static org.hashgnn.core.tensor.Lanes.ORDER;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import org.jspecify.annotations.Nullable;

/** Bias and non-linearity in place, and the way back. Some rows at a time get their bias and then the function, while they are in the cache. */
final class VectorActivation {
    /** Rows at a time; a multiple of every vector length, so that only the last rows of a range can end within a vector. */
    private static final int ROWS = 64;

    private VectorActivation() {}

    static void forward(Activation f, Matrix x, @Nullable Matrix bias, int from, int to) {
        MemorySegment values = x.segment();
        long stride = (long) x.columns() * Float.BYTES;
        for (int row = from; row < to; row += ROWS) {
            long start = row * stride;
            long end = Math.min(row + ROWS, to) * stride;
            if (bias != null) {
                addBias(values, start, end, bias.segment());
            }
            switch (f) {
                case IDENTITY -> {}
                case RELU -> rectify(values, start, end);
                case LEAKY_RELU -> leak(values, start, end);
                case TANH -> tanh(values, start, end);
                case SIGMOID -> sigmoid(values, start, end);
            }
        }
    }

    private static void addBias(MemorySegment x, long start, long end, MemorySegment bias) {
        long stride = bias.byteSize();
        long whole = stride - stride % BYTES;
        VectorMask<Float> mask = Lanes.rest(stride / Float.BYTES);
        for (long row = start; row < end; row += stride) {
            for (long c = 0; c < whole; c += BYTES) {
                FloatVector.fromMemorySegment(FLOATS, x, row + c, ORDER)
                        .add(FloatVector.fromMemorySegment(FLOATS, bias, c, ORDER))
                        .intoMemorySegment(x, row + c, ORDER);
            }
            if (whole < stride) {
                FloatVector.fromMemorySegment(FLOATS, x, row + whole, ORDER, mask)
                        .add(FloatVector.fromMemorySegment(FLOATS, bias, whole, ORDER, mask))
                        .intoMemorySegment(x, row + whole, ORDER, mask);
            }
        }
    }

    private static void rectify(MemorySegment x, long start, long end) {
        long at = start;
        for (; at + BYTES <= end; at += BYTES) {
            FloatVector.fromMemorySegment(FLOATS, x, at, ORDER).max(0).intoMemorySegment(x, at, ORDER);
        }
        if (at < end) {
            VectorMask<Float> mask = Lanes.rest((end - start) / Float.BYTES);
            FloatVector.fromMemorySegment(FLOATS, x, at, ORDER, mask).max(0).intoMemorySegment(x, at, ORDER, mask);
        }
    }

    private static void leak(MemorySegment x, long start, long end) {
        long at = start;
        for (; at + BYTES <= end; at += BYTES) {
            FloatVector v = FloatVector.fromMemorySegment(FLOATS, x, at, ORDER);
            v.max(v.mul(Activation.LEAK)).intoMemorySegment(x, at, ORDER);
        }
        if (at < end) {
            VectorMask<Float> mask = Lanes.rest((end - start) / Float.BYTES);
            FloatVector v = FloatVector.fromMemorySegment(FLOATS, x, at, ORDER, mask);
            v.max(v.mul(Activation.LEAK)).intoMemorySegment(x, at, ORDER, mask);
        }
    }

    private static void tanh(MemorySegment x, long start, long end) {
        long at = start;
        for (; at + BYTES <= end; at += BYTES) {
            VectorFunctions.tanh(FloatVector.fromMemorySegment(FLOATS, x, at, ORDER))
                    .intoMemorySegment(x, at, ORDER);
        }
        if (at < end) {
            VectorMask<Float> mask = Lanes.rest((end - start) / Float.BYTES);
            VectorFunctions.tanh(FloatVector.fromMemorySegment(FLOATS, x, at, ORDER, mask))
                    .intoMemorySegment(x, at, ORDER, mask);
        }
    }

    private static void sigmoid(MemorySegment x, long start, long end) {
        long at = start;
        for (; at + BYTES <= end; at += BYTES) {
            VectorFunctions.sigmoid(FloatVector.fromMemorySegment(FLOATS, x, at, ORDER))
                    .intoMemorySegment(x, at, ORDER);
        }
        if (at < end) {
            VectorMask<Float> mask = Lanes.rest((end - start) / Float.BYTES);
            VectorFunctions.sigmoid(FloatVector.fromMemorySegment(FLOATS, x, at, ORDER, mask))
                    .intoMemorySegment(x, at, ORDER, mask);
        }
    }

    static void backward(Activation f, Matrix y, Matrix gradient, int from, int to) {
        long start = (long) from * y.columns() * Float.BYTES;
        long end = (long) to * y.columns() * Float.BYTES;
        switch (f) {
            case IDENTITY -> {}
            case RELU -> linearBackward(y.segment(), gradient.segment(), start, end, 0);
            case LEAKY_RELU -> linearBackward(y.segment(), gradient.segment(), start, end, Activation.LEAK);
            case TANH -> smoothBackward(y.segment(), gradient.segment(), start, end, 1, 0);
            case SIGMOID -> smoothBackward(y.segment(), gradient.segment(), start, end, 0, 1);
        }
    }

    private static void linearBackward(MemorySegment y, MemorySegment gradient, long start, long end, float slope) {
        long at = start;
        for (; at + BYTES <= end; at += BYTES) {
            VectorMask<Float> below =
                    FloatVector.fromMemorySegment(FLOATS, y, at, ORDER).compare(VectorOperators.LE, 0);
            FloatVector.fromMemorySegment(FLOATS, gradient, at, ORDER)
                    .mul(slope, below)
                    .intoMemorySegment(gradient, at, ORDER);
        }
        if (at < end) {
            VectorMask<Float> mask = Lanes.rest((end - start) / Float.BYTES);
            VectorMask<Float> below =
                    FloatVector.fromMemorySegment(FLOATS, y, at, ORDER, mask).compare(VectorOperators.LE, 0);
            FloatVector.fromMemorySegment(FLOATS, gradient, at, ORDER, mask)
                    .mul(slope, below)
                    .intoMemorySegment(gradient, at, ORDER, mask);
        }
    }

    /** The derivative {@code (linear - y) y + constant}: tanh has {@code linear = 0, constant = 1}, sigmoid 1 and 0. */
    private static void smoothBackward(
            MemorySegment y, MemorySegment gradient, long start, long end, float constant, float linear) {
        long at = start;
        for (; at + BYTES <= end; at += BYTES) {
            FloatVector v = FloatVector.fromMemorySegment(FLOATS, y, at, ORDER);
            FloatVector.broadcast(FLOATS, linear)
                    .sub(v)
                    .fma(v, FloatVector.broadcast(FLOATS, constant))
                    .mul(FloatVector.fromMemorySegment(FLOATS, gradient, at, ORDER))
                    .intoMemorySegment(gradient, at, ORDER);
        }
        if (at < end) {
            VectorMask<Float> mask = Lanes.rest((end - start) / Float.BYTES);
            FloatVector v = FloatVector.fromMemorySegment(FLOATS, y, at, ORDER, mask);
            FloatVector.broadcast(FLOATS, linear)
                    .sub(v)
                    .fma(v, FloatVector.broadcast(FLOATS, constant))
                    .mul(FloatVector.fromMemorySegment(FLOATS, gradient, at, ORDER, mask))
                    .intoMemorySegment(gradient, at, ORDER, mask);
        }
    }
}
