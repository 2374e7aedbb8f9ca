package org.hashgnn.hashing.search;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link HammingKernel#mark} by vectors, four of them at a time. Four queries share each load up to 32 bits, two with more.
 *
 * <p>The loops are written out: with helper methods for four queries the compiler stops inlining and the loop runs ten times slower. Check
 * the rate of the benchmark {@code Retrieval} for each number of bits after a change.
 */
final class VectorMarks {
    private static final VectorSpecies<Integer> SPECIES = IntVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int BLOCK = CodePlanes.BLOCK;
    private static final VectorOperators.Binary XOR = VectorOperators.XOR;
    private static final VectorOperators.Unary COUNT = VectorOperators.BIT_COUNT;

    private VectorMarks() {}

    /** Codes of up to 32 bits, for four queries. */
    static void onePlane(int[] words, int from, int to, int[] codes, int[] limits, long[] marks) {
        IntVector codeA = IntVector.broadcast(SPECIES, codes[0]);
        IntVector codeB = IntVector.broadcast(SPECIES, codes[1]);
        IntVector codeC = IntVector.broadcast(SPECIES, codes[2]);
        IntVector codeD = IntVector.broadcast(SPECIES, codes[3]);
        IntVector limitA = IntVector.broadcast(SPECIES, limits[0]);
        IntVector limitB = IntVector.broadcast(SPECIES, limits[1]);
        IntVector limitC = IntVector.broadcast(SPECIES, limits[2]);
        IntVector limitD = IntVector.broadcast(SPECIES, limits[3]);
        int each = marks.length / HammingKernel.SHARED;
        for (int block = from; block < to; block++) {
            long a = 0;
            long b = 0;
            long c = 0;
            long d = 0;
            for (int i = 0; i < BLOCK; i += 4 * LANES) {
                int at = block * BLOCK + i;
                IntVector w0 = IntVector.fromArray(SPECIES, words, at);
                IntVector w1 = IntVector.fromArray(SPECIES, words, at + LANES);
                IntVector w2 = IntVector.fromArray(SPECIES, words, at + 2 * LANES);
                IntVector w3 = IntVector.fromArray(SPECIES, words, at + 3 * LANES);
                a |= w0.lanewise(XOR, codeA).lanewise(COUNT).lt(limitA).toLong() << i;
                a |= w1.lanewise(XOR, codeA).lanewise(COUNT).lt(limitA).toLong() << (i + LANES);
                a |= w2.lanewise(XOR, codeA).lanewise(COUNT).lt(limitA).toLong() << (i + 2 * LANES);
                a |= w3.lanewise(XOR, codeA).lanewise(COUNT).lt(limitA).toLong() << (i + 3 * LANES);
                b |= w0.lanewise(XOR, codeB).lanewise(COUNT).lt(limitB).toLong() << i;
                b |= w1.lanewise(XOR, codeB).lanewise(COUNT).lt(limitB).toLong() << (i + LANES);
                b |= w2.lanewise(XOR, codeB).lanewise(COUNT).lt(limitB).toLong() << (i + 2 * LANES);
                b |= w3.lanewise(XOR, codeB).lanewise(COUNT).lt(limitB).toLong() << (i + 3 * LANES);
                c |= w0.lanewise(XOR, codeC).lanewise(COUNT).lt(limitC).toLong() << i;
                c |= w1.lanewise(XOR, codeC).lanewise(COUNT).lt(limitC).toLong() << (i + LANES);
                c |= w2.lanewise(XOR, codeC).lanewise(COUNT).lt(limitC).toLong() << (i + 2 * LANES);
                c |= w3.lanewise(XOR, codeC).lanewise(COUNT).lt(limitC).toLong() << (i + 3 * LANES);
                d |= w0.lanewise(XOR, codeD).lanewise(COUNT).lt(limitD).toLong() << i;
                d |= w1.lanewise(XOR, codeD).lanewise(COUNT).lt(limitD).toLong() << (i + LANES);
                d |= w2.lanewise(XOR, codeD).lanewise(COUNT).lt(limitD).toLong() << (i + 2 * LANES);
                d |= w3.lanewise(XOR, codeD).lanewise(COUNT).lt(limitD).toLong() << (i + 3 * LANES);
            }
            marks[block - from] = a;
            marks[block - from + each] = b;
            marks[block - from + 2 * each] = c;
            marks[block - from + 3 * each] = d;
        }
    }

    /** Codes of any length, for two of the queries: {@code first} and the next one. */
    static void pair(CodePlanes items, int from, int to, int[] codes, int[] limits, int first, long[] marks) {
        int[] words = items.words();
        int planes = items.planes();
        IntVector limitA = IntVector.broadcast(SPECIES, limits[first]);
        IntVector limitB = IntVector.broadcast(SPECIES, limits[first + 1]);
        int markA = first * (marks.length / HammingKernel.SHARED) - from;
        int markB = (first + 1) * (marks.length / HammingKernel.SHARED) - from;
        for (int block = from; block < to; block++) {
            long a = 0;
            long b = 0;
            for (int i = 0; i < BLOCK; i += 4 * LANES) {
                IntVector a0 = IntVector.zero(SPECIES);
                IntVector a1 = a0;
                IntVector a2 = a0;
                IntVector a3 = a0;
                IntVector b0 = a0;
                IntVector b1 = a0;
                IntVector b2 = a0;
                IntVector b3 = a0;
                int at = block * planes * BLOCK + i;
                for (int p = first * planes; p < (first + 1) * planes; p++) {
                    IntVector codeA = IntVector.broadcast(SPECIES, codes[p]);
                    IntVector codeB = IntVector.broadcast(SPECIES, codes[p + planes]);
                    IntVector w0 = IntVector.fromArray(SPECIES, words, at);
                    IntVector w1 = IntVector.fromArray(SPECIES, words, at + LANES);
                    IntVector w2 = IntVector.fromArray(SPECIES, words, at + 2 * LANES);
                    IntVector w3 = IntVector.fromArray(SPECIES, words, at + 3 * LANES);
                    a0 = a0.add(apart(w0, codeA));
                    a1 = a1.add(apart(w1, codeA));
                    a2 = a2.add(apart(w2, codeA));
                    a3 = a3.add(apart(w3, codeA));
                    b0 = b0.add(apart(w0, codeB));
                    b1 = b1.add(apart(w1, codeB));
                    b2 = b2.add(apart(w2, codeB));
                    b3 = b3.add(apart(w3, codeB));
                    at += BLOCK;
                }
                a |= near(a0, a1, a2, a3, limitA) << i;
                b |= near(b0, b1, b2, b3, limitB) << i;
            }
            marks[markA + block] = a;
            marks[markB + block] = b;
        }
    }

    private static IntVector apart(IntVector word, IntVector code) {
        return word.lanewise(XOR, code).lanewise(COUNT);
    }

    private static long near(IntVector d0, IntVector d1, IntVector d2, IntVector d3, IntVector limit) {
        return d0.lt(limit).toLong()
                | d1.lt(limit).toLong() << LANES
                | d2.lt(limit).toLong() << (2 * LANES)
                | d3.lt(limit).toLong() << (3 * LANES);
    }
}
