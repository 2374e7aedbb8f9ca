package org.hashgnn.hashing.search;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link HammingKernel#filter} by vectors: the least of four distances at a time decides whether a block holds anything near. Written out
 * for the reason that {@link VectorMarks} gives.
 */
final class VectorFilter {
    private static final VectorSpecies<Integer> SPECIES = IntVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int BLOCK = CodePlanes.BLOCK;
    private static final VectorOperators.Binary XOR = VectorOperators.XOR;
    private static final VectorOperators.Unary COUNT = VectorOperators.BIT_COUNT;

    private VectorFilter() {}

    /** Codes of up to 32 bits. */
    static int onePlane(int[] words, int from, int to, int[] codes, int[] limits, int[] found) {
        IntVector codeA = IntVector.broadcast(SPECIES, codes[0]);
        IntVector codeB = IntVector.broadcast(SPECIES, codes[1]);
        IntVector codeC = IntVector.broadcast(SPECIES, codes[2]);
        IntVector codeD = IntVector.broadcast(SPECIES, codes[3]);
        IntVector limitA = IntVector.broadcast(SPECIES, limits[0]);
        IntVector limitB = IntVector.broadcast(SPECIES, limits[1]);
        IntVector limitC = IntVector.broadcast(SPECIES, limits[2]);
        IntVector limitD = IntVector.broadcast(SPECIES, limits[3]);
        int size = 0;
        for (int block = from; block < to; block++) {
            boolean any = false;
            for (int i = 0; i < BLOCK; i += 4 * LANES) {
                int at = block * BLOCK + i;
                IntVector w0 = IntVector.fromArray(SPECIES, words, at);
                IntVector w1 = IntVector.fromArray(SPECIES, words, at + LANES);
                IntVector w2 = IntVector.fromArray(SPECIES, words, at + 2 * LANES);
                IntVector w3 = IntVector.fromArray(SPECIES, words, at + 3 * LANES);
                IntVector a0 = w0.lanewise(XOR, codeA).lanewise(COUNT);
                IntVector a1 = w1.lanewise(XOR, codeA).lanewise(COUNT);
                IntVector a2 = w2.lanewise(XOR, codeA).lanewise(COUNT);
                IntVector a3 = w3.lanewise(XOR, codeA).lanewise(COUNT);
                VectorMask<Integer> nearA = a0.min(a1).min(a2.min(a3)).lt(limitA);
                IntVector b0 = w0.lanewise(XOR, codeB).lanewise(COUNT);
                IntVector b1 = w1.lanewise(XOR, codeB).lanewise(COUNT);
                IntVector b2 = w2.lanewise(XOR, codeB).lanewise(COUNT);
                IntVector b3 = w3.lanewise(XOR, codeB).lanewise(COUNT);
                VectorMask<Integer> nearB = b0.min(b1).min(b2.min(b3)).lt(limitB);
                IntVector c0 = w0.lanewise(XOR, codeC).lanewise(COUNT);
                IntVector c1 = w1.lanewise(XOR, codeC).lanewise(COUNT);
                IntVector c2 = w2.lanewise(XOR, codeC).lanewise(COUNT);
                IntVector c3 = w3.lanewise(XOR, codeC).lanewise(COUNT);
                VectorMask<Integer> nearC = c0.min(c1).min(c2.min(c3)).lt(limitC);
                IntVector d0 = w0.lanewise(XOR, codeD).lanewise(COUNT);
                IntVector d1 = w1.lanewise(XOR, codeD).lanewise(COUNT);
                IntVector d2 = w2.lanewise(XOR, codeD).lanewise(COUNT);
                IntVector d3 = w3.lanewise(XOR, codeD).lanewise(COUNT);
                VectorMask<Integer> nearD = d0.min(d1).min(d2.min(d3)).lt(limitD);
                any |= nearA.or(nearB).or(nearC.or(nearD)).anyTrue();
            }
            if (any) {
                found[size++] = block;
            }
        }
        return size;
    }

    /** Codes of 33 to 64 bits. */
    static int twoPlanes(int[] words, int from, int to, int[] codes, int[] limits, int[] found) {
        IntVector lowA = IntVector.broadcast(SPECIES, codes[0]);
        IntVector highA = IntVector.broadcast(SPECIES, codes[1]);
        IntVector lowB = IntVector.broadcast(SPECIES, codes[2]);
        IntVector highB = IntVector.broadcast(SPECIES, codes[3]);
        IntVector lowC = IntVector.broadcast(SPECIES, codes[4]);
        IntVector highC = IntVector.broadcast(SPECIES, codes[5]);
        IntVector lowD = IntVector.broadcast(SPECIES, codes[6]);
        IntVector highD = IntVector.broadcast(SPECIES, codes[7]);
        IntVector limitA = IntVector.broadcast(SPECIES, limits[0]);
        IntVector limitB = IntVector.broadcast(SPECIES, limits[1]);
        IntVector limitC = IntVector.broadcast(SPECIES, limits[2]);
        IntVector limitD = IntVector.broadcast(SPECIES, limits[3]);
        int size = 0;
        for (int block = from; block < to; block++) {
            boolean any = false;
            for (int i = 0; i < BLOCK; i += 4 * LANES) {
                int at = 2 * block * BLOCK + i;
                IntVector low0 = IntVector.fromArray(SPECIES, words, at);
                IntVector low1 = IntVector.fromArray(SPECIES, words, at + LANES);
                IntVector low2 = IntVector.fromArray(SPECIES, words, at + 2 * LANES);
                IntVector low3 = IntVector.fromArray(SPECIES, words, at + 3 * LANES);
                at += BLOCK;
                IntVector high0 = IntVector.fromArray(SPECIES, words, at);
                IntVector high1 = IntVector.fromArray(SPECIES, words, at + LANES);
                IntVector high2 = IntVector.fromArray(SPECIES, words, at + 2 * LANES);
                IntVector high3 = IntVector.fromArray(SPECIES, words, at + 3 * LANES);
                IntVector a0 = low0.lanewise(XOR, lowA)
                        .lanewise(COUNT)
                        .add(high0.lanewise(XOR, highA).lanewise(COUNT));
                IntVector a1 = low1.lanewise(XOR, lowA)
                        .lanewise(COUNT)
                        .add(high1.lanewise(XOR, highA).lanewise(COUNT));
                IntVector a2 = low2.lanewise(XOR, lowA)
                        .lanewise(COUNT)
                        .add(high2.lanewise(XOR, highA).lanewise(COUNT));
                IntVector a3 = low3.lanewise(XOR, lowA)
                        .lanewise(COUNT)
                        .add(high3.lanewise(XOR, highA).lanewise(COUNT));
                VectorMask<Integer> nearA = a0.min(a1).min(a2.min(a3)).lt(limitA);
                IntVector b0 = low0.lanewise(XOR, lowB)
                        .lanewise(COUNT)
                        .add(high0.lanewise(XOR, highB).lanewise(COUNT));
                IntVector b1 = low1.lanewise(XOR, lowB)
                        .lanewise(COUNT)
                        .add(high1.lanewise(XOR, highB).lanewise(COUNT));
                IntVector b2 = low2.lanewise(XOR, lowB)
                        .lanewise(COUNT)
                        .add(high2.lanewise(XOR, highB).lanewise(COUNT));
                IntVector b3 = low3.lanewise(XOR, lowB)
                        .lanewise(COUNT)
                        .add(high3.lanewise(XOR, highB).lanewise(COUNT));
                VectorMask<Integer> nearB = b0.min(b1).min(b2.min(b3)).lt(limitB);
                IntVector c0 = low0.lanewise(XOR, lowC)
                        .lanewise(COUNT)
                        .add(high0.lanewise(XOR, highC).lanewise(COUNT));
                IntVector c1 = low1.lanewise(XOR, lowC)
                        .lanewise(COUNT)
                        .add(high1.lanewise(XOR, highC).lanewise(COUNT));
                IntVector c2 = low2.lanewise(XOR, lowC)
                        .lanewise(COUNT)
                        .add(high2.lanewise(XOR, highC).lanewise(COUNT));
                IntVector c3 = low3.lanewise(XOR, lowC)
                        .lanewise(COUNT)
                        .add(high3.lanewise(XOR, highC).lanewise(COUNT));
                VectorMask<Integer> nearC = c0.min(c1).min(c2.min(c3)).lt(limitC);
                IntVector d0 = low0.lanewise(XOR, lowD)
                        .lanewise(COUNT)
                        .add(high0.lanewise(XOR, highD).lanewise(COUNT));
                IntVector d1 = low1.lanewise(XOR, lowD)
                        .lanewise(COUNT)
                        .add(high1.lanewise(XOR, highD).lanewise(COUNT));
                IntVector d2 = low2.lanewise(XOR, lowD)
                        .lanewise(COUNT)
                        .add(high2.lanewise(XOR, highD).lanewise(COUNT));
                IntVector d3 = low3.lanewise(XOR, lowD)
                        .lanewise(COUNT)
                        .add(high3.lanewise(XOR, highD).lanewise(COUNT));
                VectorMask<Integer> nearD = d0.min(d1).min(d2.min(d3)).lt(limitD);
                any |= nearA.or(nearB).or(nearC.or(nearD)).anyTrue();
            }
            if (any) {
                found[size++] = block;
            }
        }
        return size;
    }
}
