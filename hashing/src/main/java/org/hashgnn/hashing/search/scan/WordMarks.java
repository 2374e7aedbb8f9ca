package org.hashgnn.hashing.search.scan;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** {@link HammingKernel#mark} on planes of 32 bits: two queries share each load, four vectors go side by side. */
final class WordMarks {
    private static final VectorSpecies<Integer> SPECIES = IntVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int BLOCK = CodePlanes.BLOCK;

    private WordMarks() {}

    /** Marks for two of the queries: {@code first} and the next one. */
    static void mark(CodePlanes items, int from, int to, int[] codes, int[] limits, int first, long[] marks) {
        int[] words = items.words();
        int width = items.width();
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
                int at = block * width * BLOCK + i;
                for (int w = first * width; w < (first + 1) * width; w++) {
                    IntVector codeA = IntVector.broadcast(SPECIES, codes[w]);
                    IntVector codeB = IntVector.broadcast(SPECIES, codes[w + width]);
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
        return word.lanewise(VectorOperators.XOR, code).lanewise(VectorOperators.BIT_COUNT);
    }

    private static long near(IntVector d0, IntVector d1, IntVector d2, IntVector d3, IntVector limit) {
        return d0.lt(limit).toLong()
                | d1.lt(limit).toLong() << LANES
                | d2.lt(limit).toLong() << (2 * LANES)
                | d3.lt(limit).toLong() << (3 * LANES);
    }
}
