package org.hashgnn.core.tensor;

import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** The vector shape of this machine, and operations that the vector kernels share. */
public final class Lanes {
    /** The widest float vectors of this machine. */
    static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

    /** Floats in a vector. */
    static final int LENGTH = FLOATS.length();

    /** Bytes in a vector. */
    static final long BYTES = (long) LENGTH * Float.BYTES;

    /** The byte order of all matrices. */
    static final ByteOrder ORDER = ByteOrder.nativeOrder();

    private static final VectorShuffle<Float> BY_8 = VectorShuffle.iota(FLOATS, 8 % LENGTH, 1, true);
    private static final VectorShuffle<Float> BY_4 = VectorShuffle.iota(FLOATS, 4 % LENGTH, 1, true);
    private static final VectorShuffle<Float> BY_2 = VectorShuffle.iota(FLOATS, 2 % LENGTH, 1, true);
    private static final VectorShuffle<Float> BY_1 = VectorShuffle.iota(FLOATS, 1, 1, true);

    private Lanes() {}

    /** The mask of the last {@code length % LENGTH} floats of a run; not for runs without such a rest. */
    static VectorMask<Float> rest(long length) {
        return FLOATS.indexInRange(length - length % LENGTH, length);
    }

    /**
     * Returns the sum of the lanes of a vector of {@link FloatVector#SPECIES_PREFERRED} in one fixed order. {@code reduceLanes} leaves the
     * order open, and interpreted and compiled code differ in it, so that results would depend on when the compiler comes.
     */
    public static float sum(FloatVector v) {
        FloatVector sum = v;
        if (LENGTH > 16) {
            return wideSum(v);
        }
        if (LENGTH > 8) {
            sum = sum.add(sum.rearrange(BY_8));
        }
        if (LENGTH > 4) {
            sum = sum.add(sum.rearrange(BY_4));
        }
        if (LENGTH > 2) {
            sum = sum.add(sum.rearrange(BY_2));
        }
        return sum.add(sum.rearrange(BY_1)).lane(0);
    }

    private static float wideSum(FloatVector v) {
        float[] lanes = v.toArray();
        for (int width = lanes.length / 2; width > 0; width /= 2) {
            for (int i = 0; i < width; i++) {
                lanes[i] += lanes[i + width];
            }
        }
        return lanes[0];
    }
}
