package org.hashgnn.core.data.synthetic;

/**
 * Draws from {@code 0 .. size - 1}: the whole part, less 1, of a number with density proportional to {@code x^-exponent} on {@code [1,
 * size + 1)}, by inversion of its distribution function. O(1) without tables; {@link StrictMath}, so the same on every machine.
 */
final class PowerLaw {
    private static final double NEAR_ONE = 1e-9;

    private final int size;
    private final double rest;
    private final double reach;

    PowerLaw(int size, double exponent) {
        this.size = size;
        this.rest = 1 - exponent;
        double end = size + 1.0;
        this.reach = harmonic() ? StrictMath.log(end) : StrictMath.pow(end, rest) - 1;
    }

    /** The draw of a number uniform in {@code [0, 1)}. */
    int draw(double uniform) {
        double x = harmonic() ? StrictMath.exp(uniform * reach) : StrictMath.pow(1 + uniform * reach, 1 / rest);
        return Math.clamp((long) x - 1, 0, size - 1);
    }

    private boolean harmonic() {
        return Math.abs(rest) < NEAR_ONE;
    }
}
