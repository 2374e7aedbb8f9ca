package org.hashgnn.hashing.search.scan;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link HammingKernel#mark} on planes of 8 bits: one load takes 8 bits of as many codes as a vector has bytes.
 *
 * <p>The loops are written out: with helper methods for so many vectors the compiler stops inlining, and a loop runs several times slower.
 * Check the rate of the benchmark {@code Retrieval} for each number of bits after a change.
 */
final class ByteMarks {
    private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> WORDS = IntVector.SPECIES_PREFERRED;
    private static final int BLOCK = CodePlanes.BLOCK;
    /** The words of a plane of a block. */
    private static final int PLANE = BLOCK / Integer.BYTES;

    private static final VectorOperators.Binary XOR = VectorOperators.XOR;
    private static final VectorOperators.Unary COUNT = VectorOperators.BIT_COUNT;

    private ByteMarks() {}

    /** Marks codes of up to 32 bits for four queries. */
    static void oneWord(int[] words, int from, int to, int[] codes, int[] limits, long[] marks) {
        ByteVector a0 = ByteVector.broadcast(SPECIES, (byte) codes[0]);
        ByteVector a1 = ByteVector.broadcast(SPECIES, (byte) (codes[0] >>> 8));
        ByteVector a2 = ByteVector.broadcast(SPECIES, (byte) (codes[0] >>> 16));
        ByteVector a3 = ByteVector.broadcast(SPECIES, (byte) (codes[0] >>> 24));
        ByteVector b0 = ByteVector.broadcast(SPECIES, (byte) codes[1]);
        ByteVector b1 = ByteVector.broadcast(SPECIES, (byte) (codes[1] >>> 8));
        ByteVector b2 = ByteVector.broadcast(SPECIES, (byte) (codes[1] >>> 16));
        ByteVector b3 = ByteVector.broadcast(SPECIES, (byte) (codes[1] >>> 24));
        ByteVector c0 = ByteVector.broadcast(SPECIES, (byte) codes[2]);
        ByteVector c1 = ByteVector.broadcast(SPECIES, (byte) (codes[2] >>> 8));
        ByteVector c2 = ByteVector.broadcast(SPECIES, (byte) (codes[2] >>> 16));
        ByteVector c3 = ByteVector.broadcast(SPECIES, (byte) (codes[2] >>> 24));
        ByteVector d0 = ByteVector.broadcast(SPECIES, (byte) codes[3]);
        ByteVector d1 = ByteVector.broadcast(SPECIES, (byte) (codes[3] >>> 8));
        ByteVector d2 = ByteVector.broadcast(SPECIES, (byte) (codes[3] >>> 16));
        ByteVector d3 = ByteVector.broadcast(SPECIES, (byte) (codes[3] >>> 24));
        ByteVector limitA = ByteVector.broadcast(SPECIES, (byte) limits[0]);
        ByteVector limitB = ByteVector.broadcast(SPECIES, (byte) limits[1]);
        ByteVector limitC = ByteVector.broadcast(SPECIES, (byte) limits[2]);
        ByteVector limitD = ByteVector.broadcast(SPECIES, (byte) limits[3]);
        int each = marks.length / HammingKernel.SHARED;
        for (int block = from; block < to; block++) {
            long marksA = 0;
            long marksB = 0;
            long marksC = 0;
            long marksD = 0;
            for (int i = 0; i < BLOCK; i += SPECIES.length()) {
                int at = block * BLOCK + i / Integer.BYTES;
                ByteVector w0 = IntVector.fromArray(WORDS, words, at).reinterpretAsBytes();
                ByteVector w1 = IntVector.fromArray(WORDS, words, at + PLANE).reinterpretAsBytes();
                ByteVector w2 =
                        IntVector.fromArray(WORDS, words, at + 2 * PLANE).reinterpretAsBytes();
                ByteVector w3 =
                        IntVector.fromArray(WORDS, words, at + 3 * PLANE).reinterpretAsBytes();
                ByteVector lowA = w0.lanewise(XOR, a0)
                        .lanewise(COUNT)
                        .add(w1.lanewise(XOR, a1).lanewise(COUNT));
                ByteVector highA = w2.lanewise(XOR, a2)
                        .lanewise(COUNT)
                        .add(w3.lanewise(XOR, a3).lanewise(COUNT));
                marksA |= lowA.add(highA).lt(limitA).toLong() << i;
                ByteVector lowB = w0.lanewise(XOR, b0)
                        .lanewise(COUNT)
                        .add(w1.lanewise(XOR, b1).lanewise(COUNT));
                ByteVector highB = w2.lanewise(XOR, b2)
                        .lanewise(COUNT)
                        .add(w3.lanewise(XOR, b3).lanewise(COUNT));
                marksB |= lowB.add(highB).lt(limitB).toLong() << i;
                ByteVector lowC = w0.lanewise(XOR, c0)
                        .lanewise(COUNT)
                        .add(w1.lanewise(XOR, c1).lanewise(COUNT));
                ByteVector highC = w2.lanewise(XOR, c2)
                        .lanewise(COUNT)
                        .add(w3.lanewise(XOR, c3).lanewise(COUNT));
                marksC |= lowC.add(highC).lt(limitC).toLong() << i;
                ByteVector lowD = w0.lanewise(XOR, d0)
                        .lanewise(COUNT)
                        .add(w1.lanewise(XOR, d1).lanewise(COUNT));
                ByteVector highD = w2.lanewise(XOR, d2)
                        .lanewise(COUNT)
                        .add(w3.lanewise(XOR, d3).lanewise(COUNT));
                marksD |= lowD.add(highD).lt(limitD).toLong() << i;
            }
            marks[block - from] = marksA;
            marks[block - from + each] = marksB;
            marks[block - from + 2 * each] = marksC;
            marks[block - from + 3 * each] = marksD;
        }
    }

    /** Marks codes of 33 to 64 bits for two of the queries: {@code first} and the next one. */
    static void twoWords(int[] words, int from, int to, int[] codes, int[] limits, int first, long[] marks) {
        int low = 2 * first;
        ByteVector a0 = ByteVector.broadcast(SPECIES, (byte) codes[low]);
        ByteVector a1 = ByteVector.broadcast(SPECIES, (byte) (codes[low] >>> 8));
        ByteVector a2 = ByteVector.broadcast(SPECIES, (byte) (codes[low] >>> 16));
        ByteVector a3 = ByteVector.broadcast(SPECIES, (byte) (codes[low] >>> 24));
        ByteVector a4 = ByteVector.broadcast(SPECIES, (byte) codes[low + 1]);
        ByteVector a5 = ByteVector.broadcast(SPECIES, (byte) (codes[low + 1] >>> 8));
        ByteVector a6 = ByteVector.broadcast(SPECIES, (byte) (codes[low + 1] >>> 16));
        ByteVector a7 = ByteVector.broadcast(SPECIES, (byte) (codes[low + 1] >>> 24));
        ByteVector b0 = ByteVector.broadcast(SPECIES, (byte) codes[low + 2]);
        ByteVector b1 = ByteVector.broadcast(SPECIES, (byte) (codes[low + 2] >>> 8));
        ByteVector b2 = ByteVector.broadcast(SPECIES, (byte) (codes[low + 2] >>> 16));
        ByteVector b3 = ByteVector.broadcast(SPECIES, (byte) (codes[low + 2] >>> 24));
        ByteVector b4 = ByteVector.broadcast(SPECIES, (byte) codes[low + 3]);
        ByteVector b5 = ByteVector.broadcast(SPECIES, (byte) (codes[low + 3] >>> 8));
        ByteVector b6 = ByteVector.broadcast(SPECIES, (byte) (codes[low + 3] >>> 16));
        ByteVector b7 = ByteVector.broadcast(SPECIES, (byte) (codes[low + 3] >>> 24));
        ByteVector limitA = ByteVector.broadcast(SPECIES, (byte) limits[first]);
        ByteVector limitB = ByteVector.broadcast(SPECIES, (byte) limits[first + 1]);
        int placeA = first * (marks.length / HammingKernel.SHARED) - from;
        int placeB = (first + 1) * (marks.length / HammingKernel.SHARED) - from;
        for (int block = from; block < to; block++) {
            long marksA = 0;
            long marksB = 0;
            for (int i = 0; i < BLOCK; i += SPECIES.length()) {
                int at = 2 * block * BLOCK + i / Integer.BYTES;
                ByteVector w0 = IntVector.fromArray(WORDS, words, at).reinterpretAsBytes();
                ByteVector w1 = IntVector.fromArray(WORDS, words, at + PLANE).reinterpretAsBytes();
                ByteVector w2 =
                        IntVector.fromArray(WORDS, words, at + 2 * PLANE).reinterpretAsBytes();
                ByteVector w3 =
                        IntVector.fromArray(WORDS, words, at + 3 * PLANE).reinterpretAsBytes();
                ByteVector w4 =
                        IntVector.fromArray(WORDS, words, at + 4 * PLANE).reinterpretAsBytes();
                ByteVector w5 =
                        IntVector.fromArray(WORDS, words, at + 5 * PLANE).reinterpretAsBytes();
                ByteVector w6 =
                        IntVector.fromArray(WORDS, words, at + 6 * PLANE).reinterpretAsBytes();
                ByteVector w7 =
                        IntVector.fromArray(WORDS, words, at + 7 * PLANE).reinterpretAsBytes();
                ByteVector sumA0 = w0.lanewise(XOR, a0)
                        .lanewise(COUNT)
                        .add(w1.lanewise(XOR, a1).lanewise(COUNT));
                ByteVector sumA2 = w2.lanewise(XOR, a2)
                        .lanewise(COUNT)
                        .add(w3.lanewise(XOR, a3).lanewise(COUNT));
                ByteVector sumA4 = w4.lanewise(XOR, a4)
                        .lanewise(COUNT)
                        .add(w5.lanewise(XOR, a5).lanewise(COUNT));
                ByteVector sumA6 = w6.lanewise(XOR, a6)
                        .lanewise(COUNT)
                        .add(w7.lanewise(XOR, a7).lanewise(COUNT));
                ByteVector lowA = sumA0.add(sumA2);
                ByteVector highA = sumA4.add(sumA6);
                marksA |= lowA.add(highA).lt(limitA).toLong() << i;
                ByteVector sumB0 = w0.lanewise(XOR, b0)
                        .lanewise(COUNT)
                        .add(w1.lanewise(XOR, b1).lanewise(COUNT));
                ByteVector sumB2 = w2.lanewise(XOR, b2)
                        .lanewise(COUNT)
                        .add(w3.lanewise(XOR, b3).lanewise(COUNT));
                ByteVector sumB4 = w4.lanewise(XOR, b4)
                        .lanewise(COUNT)
                        .add(w5.lanewise(XOR, b5).lanewise(COUNT));
                ByteVector sumB6 = w6.lanewise(XOR, b6)
                        .lanewise(COUNT)
                        .add(w7.lanewise(XOR, b7).lanewise(COUNT));
                ByteVector lowB = sumB0.add(sumB2);
                ByteVector highB = sumB4.add(sumB6);
                marksB |= lowB.add(highB).lt(limitB).toLong() << i;
            }
            marks[placeA + block] = marksA;
            marks[placeB + block] = marksB;
        }
    }
}
