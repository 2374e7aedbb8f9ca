package org.hashgnn.core.tensor;

import static org.hashgnn.core.tensor.Lanes.FLOATS;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Transcendental functions of whole vectors.
 *
 * <p>With {@code y = k ln 2 + r}, {@code |r| <= ln 2 / 2}, the exponential is {@code 2^k (1 + p(r))} with p the Taylor polynomial of
 * {@code e^r - 1} of degree 7, whose remainder there is below 6e-9. From it {@code tanh|x| = (1 - e^(-2|x|)) / (1 + e^(-2|x|))}, with the
 * numerator put together as {@code (1 - 2^k) - 2^k p} so that it keeps its relative precision near zero, and {@code sigmoid(x) = 1 / (1 +
 * e^-x)}. These two are within 2e-7 of the exact value, {@code e^x} is within 3e-7 of it in parts of its size; NaN stays NaN.
 */
final class VectorFunctions {
    private static final float LOG2_E = (float) (1 / Math.log(2));

    /** The upper and lower part of ln 2: the upper has so few bits that {@code k ln 2} is exact in it. */
    private static final float LN2_HIGH = 355f / 512;

    private static final float LN2_LOW = (float) (Math.log(2) - LN2_HIGH);

    /** Adding 1.5 * 2^23 rounds to the nearest integer and leaves it in the low bits. */
    private static final float ROUND = 12582912f;

    private VectorFunctions() {}

    static FloatVector tanh(FloatVector x) {
        FloatVector y = x.abs().min(10f).mul(-2f);
        FloatVector t = y.fma(FloatVector.broadcast(FLOATS, LOG2_E), FloatVector.broadcast(FLOATS, ROUND));
        FloatVector power = power(t);
        FloatVector p = power.mul(exponentialLessOne(remainder(y, t.sub(ROUND))));
        FloatVector size = FloatVector.broadcast(FLOATS, 1f)
                .sub(power)
                .sub(p)
                .div(power.add(1f).add(p));
        return size.reinterpretAsInts()
                .or(x.reinterpretAsInts().and(Integer.MIN_VALUE))
                .reinterpretAsFloats();
    }

    static FloatVector sigmoid(FloatVector x) {
        FloatVector y = x.neg().max(-87f).min(87f);
        FloatVector t = y.fma(FloatVector.broadcast(FLOATS, LOG2_E), FloatVector.broadcast(FLOATS, ROUND));
        FloatVector power = power(t);
        FloatVector e = exponentialLessOne(remainder(y, t.sub(ROUND))).fma(power, power);
        return FloatVector.broadcast(FLOATS, 1f).div(e.add(1f));
    }

    /** {@code e^x}, with x cut at -87; not for x above 87. */
    static FloatVector exponential(FloatVector x) {
        FloatVector y = x.max(-87f);
        FloatVector t = y.fma(FloatVector.broadcast(FLOATS, LOG2_E), FloatVector.broadcast(FLOATS, ROUND));
        FloatVector power = power(t);
        return exponentialLessOne(remainder(y, t.sub(ROUND))).fma(power, power);
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
        FloatVector r = k.fma(FloatVector.broadcast(FLOATS, -LN2_HIGH), y);
        return k.fma(FloatVector.broadcast(FLOATS, -LN2_LOW), r);
    }

    /** {@code e^r - 1} for small r. */
    private static FloatVector exponentialLessOne(FloatVector r) {
        FloatVector p = r.fma(FloatVector.broadcast(FLOATS, 1f / 5040), FloatVector.broadcast(FLOATS, 1f / 720));
        p = p.fma(r, FloatVector.broadcast(FLOATS, 1f / 120));
        p = p.fma(r, FloatVector.broadcast(FLOATS, 1f / 24));
        p = p.fma(r, FloatVector.broadcast(FLOATS, 1f / 6));
        p = p.fma(r, FloatVector.broadcast(FLOATS, 1f / 2));
        return p.mul(r).fma(r, r);
    }
}
