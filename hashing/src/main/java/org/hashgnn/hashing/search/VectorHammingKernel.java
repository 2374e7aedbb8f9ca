package org.hashgnn.hashing.search;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * A vector of codes at a time: XOR with the query and population count plane by plane. Four queries share each load up to 64 bits, two with
 * more.
 */
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
        switch (items.planes()) {
            case 1 -> markOnePlane(items.words(), from, to, codes, limits, marks);
            case 2 -> markTwoPlanes(items.words(), from, to, codes, limits, marks);
            default -> {
                markPair(items, from, to, codes, limits, 0, marks);
                markPair(items, from, to, codes, limits, 2, marks);
            }
        }
    }

    private static void markOnePlane(int[] words, int from, int to, int[] codes, int[] limits, long[] marks) {
        IntVector codeA = IntVector.broadcast(SPECIES, codes[0]);
        IntVector codeB = IntVector.broadcast(SPECIES, codes[1]);
        IntVector codeC = IntVector.broadcast(SPECIES, codes[2]);
        IntVector codeD = IntVector.broadcast(SPECIES, codes[3]);
        IntVector limitA = IntVector.broadcast(SPECIES, limits[0]);
        IntVector limitB = IntVector.broadcast(SPECIES, limits[1]);
        IntVector limitC = IntVector.broadcast(SPECIES, limits[2]);
        IntVector limitD = IntVector.broadcast(SPECIES, limits[3]);
        int each = marks.length / SHARED;
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
                a |= (w0.lanewise(VectorOperators.XOR, codeA)
                                        .lanewise(VectorOperators.BIT_COUNT)
                                        .lt(limitA)
                                        .toLong()
                                | w1.lanewise(VectorOperators.XOR, codeA)
                                                .lanewise(VectorOperators.BIT_COUNT)
                                                .lt(limitA)
                                                .toLong()
                                        << LANES
                                | w2.lanewise(VectorOperators.XOR, codeA)
                                                .lanewise(VectorOperators.BIT_COUNT)
                                                .lt(limitA)
                                                .toLong()
                                        << (2 * LANES)
                                | w3.lanewise(VectorOperators.XOR, codeA)
                                                .lanewise(VectorOperators.BIT_COUNT)
                                                .lt(limitA)
                                                .toLong()
                                        << (3 * LANES))
                        << i;
                b |= (w0.lanewise(VectorOperators.XOR, codeB)
                                        .lanewise(VectorOperators.BIT_COUNT)
                                        .lt(limitB)
                                        .toLong()
                                | w1.lanewise(VectorOperators.XOR, codeB)
                                                .lanewise(VectorOperators.BIT_COUNT)
                                                .lt(limitB)
                                                .toLong()
                                        << LANES
                                | w2.lanewise(VectorOperators.XOR, codeB)
                                                .lanewise(VectorOperators.BIT_COUNT)
                                                .lt(limitB)
                                                .toLong()
                                        << (2 * LANES)
                                | w3.lanewise(VectorOperators.XOR, codeB)
                                                .lanewise(VectorOperators.BIT_COUNT)
                                                .lt(limitB)
                                                .toLong()
                                        << (3 * LANES))
                        << i;
                c |= (w0.lanewise(VectorOperators.XOR, codeC)
                                        .lanewise(VectorOperators.BIT_COUNT)
                                        .lt(limitC)
                                        .toLong()
                                | w1.lanewise(VectorOperators.XOR, codeC)
                                                .lanewise(VectorOperators.BIT_COUNT)
                                                .lt(limitC)
                                                .toLong()
                                        << LANES
                                | w2.lanewise(VectorOperators.XOR, codeC)
                                                .lanewise(VectorOperators.BIT_COUNT)
                                                .lt(limitC)
                                                .toLong()
                                        << (2 * LANES)
                                | w3.lanewise(VectorOperators.XOR, codeC)
                                                .lanewise(VectorOperators.BIT_COUNT)
                                                .lt(limitC)
                                                .toLong()
                                        << (3 * LANES))
                        << i;
                d |= (w0.lanewise(VectorOperators.XOR, codeD)
                                        .lanewise(VectorOperators.BIT_COUNT)
                                        .lt(limitD)
                                        .toLong()
                                | w1.lanewise(VectorOperators.XOR, codeD)
                                                .lanewise(VectorOperators.BIT_COUNT)
                                                .lt(limitD)
                                                .toLong()
                                        << LANES
                                | w2.lanewise(VectorOperators.XOR, codeD)
                                                .lanewise(VectorOperators.BIT_COUNT)
                                                .lt(limitD)
                                                .toLong()
                                        << (2 * LANES)
                                | w3.lanewise(VectorOperators.XOR, codeD)
                                                .lanewise(VectorOperators.BIT_COUNT)
                                                .lt(limitD)
                                                .toLong()
                                        << (3 * LANES))
                        << i;
            }
            marks[block - from] = a;
            marks[block - from + each] = b;
            marks[block - from + 2 * each] = c;
            marks[block - from + 3 * each] = d;
        }
    }

    private static void markTwoPlanes(int[] words, int from, int to, int[] codes, int[] limits, long[] marks) {
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
        int each = marks.length / SHARED;
        for (int block = from; block < to; block++) {
            long a = 0;
            long b = 0;
            long c = 0;
            long d = 0;
            for (int i = 0; i < BLOCK; i += LANES) {
                IntVector low = IntVector.fromArray(SPECIES, words, 2 * block * BLOCK + i);
                IntVector high = IntVector.fromArray(SPECIES, words, (2 * block + 1) * BLOCK + i);
                a |= low.lanewise(VectorOperators.XOR, lowA)
                                .lanewise(VectorOperators.BIT_COUNT)
                                .add(high.lanewise(VectorOperators.XOR, highA).lanewise(VectorOperators.BIT_COUNT))
                                .lt(limitA)
                                .toLong()
                        << i;
                b |= low.lanewise(VectorOperators.XOR, lowB)
                                .lanewise(VectorOperators.BIT_COUNT)
                                .add(high.lanewise(VectorOperators.XOR, highB).lanewise(VectorOperators.BIT_COUNT))
                                .lt(limitB)
                                .toLong()
                        << i;
                c |= low.lanewise(VectorOperators.XOR, lowC)
                                .lanewise(VectorOperators.BIT_COUNT)
                                .add(high.lanewise(VectorOperators.XOR, highC).lanewise(VectorOperators.BIT_COUNT))
                                .lt(limitC)
                                .toLong()
                        << i;
                d |= low.lanewise(VectorOperators.XOR, lowD)
                                .lanewise(VectorOperators.BIT_COUNT)
                                .add(high.lanewise(VectorOperators.XOR, highD).lanewise(VectorOperators.BIT_COUNT))
                                .lt(limitD)
                                .toLong()
                        << i;
            }
            marks[block - from] = a;
            marks[block - from + each] = b;
            marks[block - from + 2 * each] = c;
            marks[block - from + 3 * each] = d;
        }
    }

    /** Two queries, {@code first} and the next one, four vectors at a time. */
    private static void markPair(
            CodePlanes items, int from, int to, int[] codes, int[] limits, int first, long[] marks) {
        int[] words = items.words();
        int planes = items.planes();
        int limitA = limits[first];
        int limitB = limits[first + 1];
        int markA = first * (marks.length / SHARED) - from;
        int markB = (first + 1) * (marks.length / SHARED) - from;
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
                    a0 = a0.add(w0.lanewise(VectorOperators.XOR, codeA).lanewise(VectorOperators.BIT_COUNT));
                    a1 = a1.add(w1.lanewise(VectorOperators.XOR, codeA).lanewise(VectorOperators.BIT_COUNT));
                    a2 = a2.add(w2.lanewise(VectorOperators.XOR, codeA).lanewise(VectorOperators.BIT_COUNT));
                    a3 = a3.add(w3.lanewise(VectorOperators.XOR, codeA).lanewise(VectorOperators.BIT_COUNT));
                    b0 = b0.add(w0.lanewise(VectorOperators.XOR, codeB).lanewise(VectorOperators.BIT_COUNT));
                    b1 = b1.add(w1.lanewise(VectorOperators.XOR, codeB).lanewise(VectorOperators.BIT_COUNT));
                    b2 = b2.add(w2.lanewise(VectorOperators.XOR, codeB).lanewise(VectorOperators.BIT_COUNT));
                    b3 = b3.add(w3.lanewise(VectorOperators.XOR, codeB).lanewise(VectorOperators.BIT_COUNT));
                    at += BLOCK;
                }
                a |= (a0.lt(limitA).toLong()
                                | a1.lt(limitA).toLong() << LANES
                                | a2.lt(limitA).toLong() << (2 * LANES)
                                | a3.lt(limitA).toLong() << (3 * LANES))
                        << i;
                b |= (b0.lt(limitB).toLong()
                                | b1.lt(limitB).toLong() << LANES
                                | b2.lt(limitB).toLong() << (2 * LANES)
                                | b3.lt(limitB).toLong() << (3 * LANES))
                        << i;
            }
            marks[markA + block] = a;
            marks[markB + block] = b;
        }
    }

    @Override
    public int filter(CodePlanes items, int from, int to, int[] codes, int[] limits, int[] found) {
        return switch (items.planes()) {
            case 1 -> filterOnePlane(items.words(), from, to, codes, limits, found);
            case 2 -> filterTwoPlanes(items.words(), from, to, codes, limits, found);
            default -> {
                for (int block = from; block < to; block++) {
                    found[block - from] = block;
                }
                yield to - from;
            }
        };
    }

    /** A block is dismissed by the least distances of four vectors at a time. */
    private static int filterOnePlane(int[] words, int from, int to, int[] codes, int[] limits, int[] found) {
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
                VectorMask<Integer> a = w0.lanewise(VectorOperators.XOR, codeA)
                        .lanewise(VectorOperators.BIT_COUNT)
                        .min(w1.lanewise(VectorOperators.XOR, codeA).lanewise(VectorOperators.BIT_COUNT))
                        .min(w2.lanewise(VectorOperators.XOR, codeA)
                                .lanewise(VectorOperators.BIT_COUNT)
                                .min(w3.lanewise(VectorOperators.XOR, codeA).lanewise(VectorOperators.BIT_COUNT)))
                        .lt(limitA);
                VectorMask<Integer> b = w0.lanewise(VectorOperators.XOR, codeB)
                        .lanewise(VectorOperators.BIT_COUNT)
                        .min(w1.lanewise(VectorOperators.XOR, codeB).lanewise(VectorOperators.BIT_COUNT))
                        .min(w2.lanewise(VectorOperators.XOR, codeB)
                                .lanewise(VectorOperators.BIT_COUNT)
                                .min(w3.lanewise(VectorOperators.XOR, codeB).lanewise(VectorOperators.BIT_COUNT)))
                        .lt(limitB);
                VectorMask<Integer> c = w0.lanewise(VectorOperators.XOR, codeC)
                        .lanewise(VectorOperators.BIT_COUNT)
                        .min(w1.lanewise(VectorOperators.XOR, codeC).lanewise(VectorOperators.BIT_COUNT))
                        .min(w2.lanewise(VectorOperators.XOR, codeC)
                                .lanewise(VectorOperators.BIT_COUNT)
                                .min(w3.lanewise(VectorOperators.XOR, codeC).lanewise(VectorOperators.BIT_COUNT)))
                        .lt(limitC);
                VectorMask<Integer> d = w0.lanewise(VectorOperators.XOR, codeD)
                        .lanewise(VectorOperators.BIT_COUNT)
                        .min(w1.lanewise(VectorOperators.XOR, codeD).lanewise(VectorOperators.BIT_COUNT))
                        .min(w2.lanewise(VectorOperators.XOR, codeD)
                                .lanewise(VectorOperators.BIT_COUNT)
                                .min(w3.lanewise(VectorOperators.XOR, codeD).lanewise(VectorOperators.BIT_COUNT)))
                        .lt(limitD);
                any |= a.or(b).or(c.or(d)).anyTrue();
            }
            if (any) {
                found[size++] = block;
            }
        }
        return size;
    }

    private static int filterTwoPlanes(int[] words, int from, int to, int[] codes, int[] limits, int[] found) {
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
                VectorMask<Integer> a = low0.lanewise(VectorOperators.XOR, lowA)
                        .lanewise(VectorOperators.BIT_COUNT)
                        .add(high0.lanewise(VectorOperators.XOR, highA).lanewise(VectorOperators.BIT_COUNT))
                        .min(low1.lanewise(VectorOperators.XOR, lowA)
                                .lanewise(VectorOperators.BIT_COUNT)
                                .add(high1.lanewise(VectorOperators.XOR, highA).lanewise(VectorOperators.BIT_COUNT)))
                        .min(low2.lanewise(VectorOperators.XOR, lowA)
                                .lanewise(VectorOperators.BIT_COUNT)
                                .add(high2.lanewise(VectorOperators.XOR, highA).lanewise(VectorOperators.BIT_COUNT))
                                .min(low3.lanewise(VectorOperators.XOR, lowA)
                                        .lanewise(VectorOperators.BIT_COUNT)
                                        .add(high3.lanewise(VectorOperators.XOR, highA)
                                                .lanewise(VectorOperators.BIT_COUNT))))
                        .lt(limitA);
                VectorMask<Integer> b = low0.lanewise(VectorOperators.XOR, lowB)
                        .lanewise(VectorOperators.BIT_COUNT)
                        .add(high0.lanewise(VectorOperators.XOR, highB).lanewise(VectorOperators.BIT_COUNT))
                        .min(low1.lanewise(VectorOperators.XOR, lowB)
                                .lanewise(VectorOperators.BIT_COUNT)
                                .add(high1.lanewise(VectorOperators.XOR, highB).lanewise(VectorOperators.BIT_COUNT)))
                        .min(low2.lanewise(VectorOperators.XOR, lowB)
                                .lanewise(VectorOperators.BIT_COUNT)
                                .add(high2.lanewise(VectorOperators.XOR, highB).lanewise(VectorOperators.BIT_COUNT))
                                .min(low3.lanewise(VectorOperators.XOR, lowB)
                                        .lanewise(VectorOperators.BIT_COUNT)
                                        .add(high3.lanewise(VectorOperators.XOR, highB)
                                                .lanewise(VectorOperators.BIT_COUNT))))
                        .lt(limitB);
                VectorMask<Integer> c = low0.lanewise(VectorOperators.XOR, lowC)
                        .lanewise(VectorOperators.BIT_COUNT)
                        .add(high0.lanewise(VectorOperators.XOR, highC).lanewise(VectorOperators.BIT_COUNT))
                        .min(low1.lanewise(VectorOperators.XOR, lowC)
                                .lanewise(VectorOperators.BIT_COUNT)
                                .add(high1.lanewise(VectorOperators.XOR, highC).lanewise(VectorOperators.BIT_COUNT)))
                        .min(low2.lanewise(VectorOperators.XOR, lowC)
                                .lanewise(VectorOperators.BIT_COUNT)
                                .add(high2.lanewise(VectorOperators.XOR, highC).lanewise(VectorOperators.BIT_COUNT))
                                .min(low3.lanewise(VectorOperators.XOR, lowC)
                                        .lanewise(VectorOperators.BIT_COUNT)
                                        .add(high3.lanewise(VectorOperators.XOR, highC)
                                                .lanewise(VectorOperators.BIT_COUNT))))
                        .lt(limitC);
                VectorMask<Integer> d = low0.lanewise(VectorOperators.XOR, lowD)
                        .lanewise(VectorOperators.BIT_COUNT)
                        .add(high0.lanewise(VectorOperators.XOR, highD).lanewise(VectorOperators.BIT_COUNT))
                        .min(low1.lanewise(VectorOperators.XOR, lowD)
                                .lanewise(VectorOperators.BIT_COUNT)
                                .add(high1.lanewise(VectorOperators.XOR, highD).lanewise(VectorOperators.BIT_COUNT)))
                        .min(low2.lanewise(VectorOperators.XOR, lowD)
                                .lanewise(VectorOperators.BIT_COUNT)
                                .add(high2.lanewise(VectorOperators.XOR, highD).lanewise(VectorOperators.BIT_COUNT))
                                .min(low3.lanewise(VectorOperators.XOR, lowD)
                                        .lanewise(VectorOperators.BIT_COUNT)
                                        .add(high3.lanewise(VectorOperators.XOR, highD)
                                                .lanewise(VectorOperators.BIT_COUNT))))
                        .lt(limitD);
                any |= a.or(b).or(c.or(d)).anyTrue();
            }
            if (any) {
                found[size++] = block;
            }
        }
        return size;
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
