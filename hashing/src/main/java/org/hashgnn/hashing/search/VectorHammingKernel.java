package org.hashgnn.hashing.search;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** A vector of codes at a time: XOR with the query and population count, plane by plane. */
final class VectorHammingKernel implements HammingKernel {
    private static final VectorSpecies<Integer> SPECIES = IntVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int BLOCK = CodePlanes.BLOCK;
    private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_PREFERRED;

    /** As many short lanes as there are int lanes. */
    private static final VectorSpecies<Short> HALF =
            VectorSpecies.of(short.class, VectorShape.forBitSize(LANES * Short.SIZE));

    @Override
    public void mark(CodePlanes items, int from, int to, int[] codes, int[] limits, long[] marks) {
        if (items.planes() == 1) {
            VectorMarks.onePlane(items.words(), from, to, codes, limits, marks);
        } else {
            VectorMarks.pair(items, from, to, codes, limits, 0, marks);
            VectorMarks.pair(items, from, to, codes, limits, 2, marks);
        }
    }

    @Override
    public int filter(CodePlanes items, int from, int to, int[] codes, int[] limits, int[] found) {
        return switch (items.planes()) {
            case 1 -> VectorFilter.onePlane(items.words(), from, to, codes, limits, found);
            case 2 -> VectorFilter.twoPlanes(items.words(), from, to, codes, limits, found);
            default -> {
                for (int block = from; block < to; block++) {
                    found[block - from] = block;
                }
                yield to - from;
            }
        };
    }

    @Override
    public void distances(CodePlanes items, int from, int to, int[] code, short[] out) {
        int[] words = items.words();
        for (int block = from; block < to; block++) {
            for (int i = 0; i < BLOCK; i += LANES) {
                IntVector sum = IntVector.zero(SPECIES);
                int at = block * code.length * BLOCK + i;
                for (int bits : code) {
                    sum = sum.add(IntVector.fromArray(SPECIES, words, at)
                            .lanewise(VectorOperators.XOR, bits)
                            .lanewise(VectorOperators.BIT_COUNT));
                    at += BLOCK;
                }
                ((ShortVector) sum.convertShape(VectorOperators.I2S, HALF, 0))
                        .intoArray(out, (block - from) * BLOCK + i);
            }
        }
    }

    @Override
    public int below(short[] values, int bound) {
        int count = 0;
        for (int i = 0; i < values.length; i += SHORTS.length()) {
            count += ShortVector.fromArray(SHORTS, values, i).lt((short) bound).trueCount();
        }
        return count;
    }
}
