package org.hashgnn.core.tensor;

/**
 * Random numbers that are a function of a key, not of how many were drawn before: the same on any number of threads, in any
 * order, after any restart. The mixing function is the finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
 */
public final class Randoms {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Randoms() {}

    /** A well-mixed 64-bit value of one key. */
    public static long mix(long key) {
        long z = key + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A well-mixed 64-bit value of two keys; the order matters. */
    public static long mix(long a, long b) {
        return mix(mix(a) ^ (b * GOLDEN));
    }

    /** A well-mixed 64-bit value of three keys; the order matters. */
    public static long mix(long a, long b, long c) {
        return mix(mix(a, b) ^ (c * GOLDEN));
    }

    /** A whole number in {@code [0, bound)} from 64 random bits, by multiplication (bias below bound / 2^64 x 2^32). */
    public static int bounded(long bits, int bound) {
        return (int) (((bits >>> 32) * bound) >>> 32);
    }

    /** A float in {@code [0, 1)} from 64 random bits. */
    public static float unit(long bits) {
        return (bits >>> 40) * 0x1p-24f;
    }

    /** A double in {@code [0, 1)} from 64 random bits. */
    public static double unitDouble(long bits) {
        return (bits >>> 11) * 0x1p-53;
    }
}
