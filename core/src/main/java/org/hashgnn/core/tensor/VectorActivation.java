package org.hashgnn.core.tensor;

import static org.hashgnn.core.tensor.Lanes.BYTES;
import static org.hashgnn.core.tensor.Lanes.FLOATS;
import static org.hashgnn.core.tensor.Lanes.ORDER;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import org.jspecify.annotations.Nullable;

/**
 * Bias and non-linearity in one pass, and the way back.
 *
 * <p>With {@code y = k ln 2 + r}, {@code |r| <= ln 2 / 2}, the exponential is {@code 2^k (1 + p(r))} with p the Taylor polynomial of
 * {@code e^r - 1} of degree 7, whose remainder there is below 6e-9. From it {@code tanh|x| = (1 - e^(-2|x|)) / (1 + e^(-2|x|))}, with the
 * numerator put together as {@code (1 - 2^k) - 2^k p} so that it keeps its relative precision near zero, and {@code sigmoid(x) = 1 / (1 +
 * e^-x)}. Both are within 2e-7 of the exact value.
 */
final class VectorActivation {
    private static final float LOG2_E = (float) (1 / Math.log(2));
    /** The upper and lower part of ln 2: the upper has few enough bits that {@code k ln 2} is exact in it. */
    private static final float LN2_HIGH = 355f / 512;

    private static final float LN2_LOW = (float) (Math.log(2) - LN2_HIGH);
    /** Adding 1.5 * 2^23 rounds to the nearest integer and leaves it in the low bits. */
    private static final float ROUND = 12582912f;

    private static final float C7 = 1f / 5040;
    private static final float C6 = 1f / 720;
    private static final float C5 = 1f / 120;
    private static final float C4 = 1f / 24;
    private static final float C3 = 1f / 6;
    private static final float C2 = 0.5f;

    private VectorActivation() {}

    static void forward(Activation f, Matrix x, @Nullable Matrix bias, int from, int to) {
        if (f == Activation.IDENTITY && bias == null) {
            return;
        }
        if (bias == null) {
            long length = (long) (to - from) * x.columns();
            run(f, x.segment(), (long) from * x.columns() * Float.BYTES, length, null);
        } else {
            for (int r = from; r < to; r++) {
                run(f, x.segment(), (long) r * x.columns() * Float.BYTES, x.columns(), bias.segment());
            }
        }
    }

    private static void run(Activation f, MemorySegment x, long start, long length, @Nullable MemorySegment bias) {
        switch (f) {
            case IDENTITY -> linear(x, start, length, bias, 1);
            case RELU -> linear(x, start, length, bias, 0);
            case LEAKY_RELU -> linear(x, start, length, bias, Activation.LEAK);
            case TANH -> tanh(x, start, length, bias);
            case SIGMOID -> sigmoid(x, start, length, bias);
        }
    }

    private static void linear(MemorySegment x, long start, long length, @Nullable MemorySegment bias, float slope) {
        long size = length * Float.BYTES;
        for (long at = 0; at < size; at += BYTES) {
            VectorMask<Float> mask = FLOATS.indexInRange(at / Float.BYTES, length);
            FloatVector v = FloatVector.fromMemorySegment(FLOATS, x, start + at, ORDER, mask);
            if (bias != null) {
                v = v.add(FloatVector.fromMemorySegment(FLOATS, bias, at, ORDER, mask));
            }
            v.mul(slope, v.compare(VectorOperators.LE, 0)).intoMemorySegment(x, start + at, ORDER, mask);
        }
    }

    private static void tanh(MemorySegment x, long start, long length, @Nullable MemorySegment bias) {
        long size = length * Float.BYTES;
        for (long at = 0; at < size; at += BYTES) {
            VectorMask<Float> mask = FLOATS.indexInRange(at / Float.BYTES, length);
            FloatVector v = FloatVector.fromMemorySegment(FLOATS, x, start + at, ORDER, mask);
            if (bias != null) {
                v = v.add(FloatVector.fromMemorySegment(FLOATS, bias, at, ORDER, mask));
            }
            FloatVector y = v.abs().min(10f).mul(-2f);
            FloatVector t = y.fma(FloatVector.broadcast(FLOATS, LOG2_E), FloatVector.broadcast(FLOATS, ROUND));
            FloatVector power = power(t);
            FloatVector p = power.mul(polynomial(remainder(y, t.sub(ROUND))));
            FloatVector z = FloatVector.broadcast(FLOATS, 1f)
                    .sub(power)
                    .sub(p)
                    .div(power.add(1f).add(p));
            IntVector sign = v.reinterpretAsInts().and(Integer.MIN_VALUE);
            z.reinterpretAsInts().or(sign).reinterpretAsFloats().intoMemorySegment(x, start + at, ORDER, mask);
        }
    }

    private static void sigmoid(MemorySegment x, long start, long length, @Nullable MemorySegment bias) {
        long size = length * Float.BYTES;
        for (long at = 0; at < size; at += BYTES) {
            VectorMask<Float> mask = FLOATS.indexInRange(at / Float.BYTES, length);
            FloatVector v = FloatVector.fromMemorySegment(FLOATS, x, start + at, ORDER, mask);
            if (bias != null) {
                v = v.add(FloatVector.fromMemorySegment(FLOATS, bias, at, ORDER, mask));
            }
            FloatVector y = v.neg().max(-87f).min(87f);
            FloatVector t = y.fma(FloatVector.broadcast(FLOATS, LOG2_E), FloatVector.broadcast(FLOATS, ROUND));
            FloatVector power = power(t);
            FloatVector e = polynomial(remainder(y, t.sub(ROUND))).fma(power, power);
            FloatVector.broadcast(FLOATS, 1f).div(e.add(1f)).intoMemorySegment(x, start + at, ORDER, mask);
        }
    }

    /** {@code 2^k} from the rounded sum that holds k in its low bits. */
    private static FloatVector power(FloatVector t) {
        return t.reinterpretAsInts()
                .lanewise(VectorOperators.LSHL, 23)
                .add(127 << 23)
                .reinterpretAsFloats();
    }

    /** {@code y - k ln 2}. */
    private static FloatVector remainder(FloatVector y, FloatVector k) {
        return k.fma(FloatVector.broadcast(FLOATS, -LN2_LOW), k.fma(FloatVector.broadcast(FLOATS, -LN2_HIGH), y));
    }

    /** {@code e^r - 1} for small r. */
    private static FloatVector polynomial(FloatVector r) {
        FloatVector p = r.fma(FloatVector.broadcast(FLOATS, C7), FloatVector.broadcast(FLOATS, C6));
        p = p.fma(r, FloatVector.broadcast(FLOATS, C5));
        p = p.fma(r, FloatVector.broadcast(FLOATS, C4));
        p = p.fma(r, FloatVector.broadcast(FLOATS, C3));
        p = p.fma(r, FloatVector.broadcast(FLOATS, C2));
        return p.mul(r).fma(r, r);
    }

    static void backward(Activation f, Matrix y, Matrix gradient, int from, int to) {
        if (f == Activation.IDENTITY) {
            return;
        }
        long start = (long) from * y.columns() * Float.BYTES;
        long length = (long) (to - from) * y.columns();
        switch (f) {
            case IDENTITY -> {}
            case RELU -> linearBackward(y.segment(), gradient.segment(), start, length, 0);
            case LEAKY_RELU -> linearBackward(y.segment(), gradient.segment(), start, length, Activation.LEAK);
            case TANH -> smoothBackward(y.segment(), gradient.segment(), start, length, 1, 0);
            case SIGMOID -> smoothBackward(y.segment(), gradient.segment(), start, length, 0, 1);
        }
    }

    private static void linearBackward(MemorySegment y, MemorySegment gradient, long start, long length, float slope) {
        long size = length * Float.BYTES;
        for (long at = 0; at < size; at += BYTES) {
            VectorMask<Float> mask = FLOATS.indexInRange(at / Float.BYTES, length);
            FloatVector g = FloatVector.fromMemorySegment(FLOATS, gradient, start + at, ORDER, mask);
            FloatVector v = FloatVector.fromMemorySegment(FLOATS, y, start + at, ORDER, mask);
            g.mul(slope, v.compare(VectorOperators.LE, 0)).intoMemorySegment(gradient, start + at, ORDER, mask);
        }
    }

    /** The derivative {@code constant + linear y - y^2}: tanh has (1, 0), sigmoid (0, 1). */
    private static void smoothBackward(
            MemorySegment y, MemorySegment gradient, long start, long length, float constant, float linear) {
        long size = length * Float.BYTES;
        for (long at = 0; at < size; at += BYTES) {
            VectorMask<Float> mask = FLOATS.indexInRange(at / Float.BYTES, length);
            FloatVector g = FloatVector.fromMemorySegment(FLOATS, gradient, start + at, ORDER, mask);
            FloatVector v = FloatVector.fromMemorySegment(FLOATS, y, start + at, ORDER, mask);
            FloatVector slope =
                    FloatVector.broadcast(FLOATS, linear).sub(v).fma(v, FloatVector.broadcast(FLOATS, constant));
            g.mul(slope).intoMemorySegment(gradient, start + at, ORDER, mask);
        }
    }
}
