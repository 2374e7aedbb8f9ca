package org.hashgnn.hashing.search;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * A vector of codes at a time: XOR with the query and population count plane by plane. Up to 64 bits four queries share each load, and one
 * branch dismisses the vector for all four, which soon is nearly always right; with more bits, two vectors of one query.
 */
final class VectorHammingKernel implements HammingKernel {
    private static final VectorSpecies<Integer> SPECIES = IntVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final IntVector NUMBERS = IntVector.zero(SPECIES).addIndex(1);
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    @Override
    public void scan(CodePlanes items, int from, int to, int[] codes, int[] limits, int[][] found, int[] sizes) {
        switch (items.planes()) {
            case 1 -> onePlane(items, from, to, codes, limits, found, sizes);
            case 2 -> twoPlanes(items, from, to, codes, limits, found, sizes);
            default -> manyPlanes(items, from, to, codes, limits, found, sizes);
        }
        for (int q = 0; q < SHARED; q++) {
            while (sizes[q] > 0 && found[q][sizes[q] - 1] >= to) {
                sizes[q]--; // of the padding
            }
        }
    }

    private static void onePlane(
            CodePlanes items, int from, int to, int[] codes, int[] limits, int[][] found, int[] sizes) {
        int[] words = items.words();
        IntVector codeA = IntVector.broadcast(SPECIES, codes[0]);
        IntVector codeB = IntVector.broadcast(SPECIES, codes[1]);
        IntVector codeC = IntVector.broadcast(SPECIES, codes[2]);
        IntVector codeD = IntVector.broadcast(SPECIES, codes[3]);
        IntVector limitA = IntVector.broadcast(SPECIES, limits[0]);
        IntVector limitB = IntVector.broadcast(SPECIES, limits[1]);
        IntVector limitC = IntVector.broadcast(SPECIES, limits[2]);
        IntVector limitD = IntVector.broadcast(SPECIES, limits[3]);
        int[] foundA = found[0];
        int[] foundB = found[1];
        int[] foundC = found[2];
        int[] foundD = found[3];
        int sizeA = sizes[0];
        int sizeB = sizes[1];
        int sizeC = sizes[2];
        int sizeD = sizes[3];
        for (int i = from; i < to; i += LANES) {
            IntVector word = IntVector.fromArray(SPECIES, words, i);
            VectorMask<Integer> a = word.lanewise(VectorOperators.XOR, codeA)
                    .lanewise(VectorOperators.BIT_COUNT)
                    .lt(limitA);
            VectorMask<Integer> b = word.lanewise(VectorOperators.XOR, codeB)
                    .lanewise(VectorOperators.BIT_COUNT)
                    .lt(limitB);
            VectorMask<Integer> c = word.lanewise(VectorOperators.XOR, codeC)
                    .lanewise(VectorOperators.BIT_COUNT)
                    .lt(limitC);
            VectorMask<Integer> d = word.lanewise(VectorOperators.XOR, codeD)
                    .lanewise(VectorOperators.BIT_COUNT)
                    .lt(limitD);
            if (a.or(b).or(c.or(d)).anyTrue()) {
                IntVector ids = NUMBERS.add(i);
                ids.compress(a).intoArray(foundA, sizeA);
                sizeA += a.trueCount();
                ids.compress(b).intoArray(foundB, sizeB);
                sizeB += b.trueCount();
                ids.compress(c).intoArray(foundC, sizeC);
                sizeC += c.trueCount();
                ids.compress(d).intoArray(foundD, sizeD);
                sizeD += d.trueCount();
            }
        }
        sizes[0] = sizeA;
        sizes[1] = sizeB;
        sizes[2] = sizeC;
        sizes[3] = sizeD;
    }

    private static void twoPlanes(
            CodePlanes items, int from, int to, int[] codes, int[] limits, int[][] found, int[] sizes) {
        int[] words = items.words();
        int stride = items.stride();
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
        int[] foundA = found[0];
        int[] foundB = found[1];
        int[] foundC = found[2];
        int[] foundD = found[3];
        int sizeA = sizes[0];
        int sizeB = sizes[1];
        int sizeC = sizes[2];
        int sizeD = sizes[3];
        for (int i = from; i < to; i += LANES) {
            IntVector low = IntVector.fromArray(SPECIES, words, i);
            IntVector high = IntVector.fromArray(SPECIES, words, i + stride);
            VectorMask<Integer> a = low.lanewise(VectorOperators.XOR, lowA)
                    .lanewise(VectorOperators.BIT_COUNT)
                    .add(high.lanewise(VectorOperators.XOR, highA).lanewise(VectorOperators.BIT_COUNT))
                    .lt(limitA);
            VectorMask<Integer> b = low.lanewise(VectorOperators.XOR, lowB)
                    .lanewise(VectorOperators.BIT_COUNT)
                    .add(high.lanewise(VectorOperators.XOR, highB).lanewise(VectorOperators.BIT_COUNT))
                    .lt(limitB);
            VectorMask<Integer> c = low.lanewise(VectorOperators.XOR, lowC)
                    .lanewise(VectorOperators.BIT_COUNT)
                    .add(high.lanewise(VectorOperators.XOR, highC).lanewise(VectorOperators.BIT_COUNT))
                    .lt(limitC);
            VectorMask<Integer> d = low.lanewise(VectorOperators.XOR, lowD)
                    .lanewise(VectorOperators.BIT_COUNT)
                    .add(high.lanewise(VectorOperators.XOR, highD).lanewise(VectorOperators.BIT_COUNT))
                    .lt(limitD);
            if (a.or(b).or(c.or(d)).anyTrue()) {
                IntVector ids = NUMBERS.add(i);
                ids.compress(a).intoArray(foundA, sizeA);
                sizeA += a.trueCount();
                ids.compress(b).intoArray(foundB, sizeB);
                sizeB += b.trueCount();
                ids.compress(c).intoArray(foundC, sizeC);
                sizeC += c.trueCount();
                ids.compress(d).intoArray(foundD, sizeD);
                sizeD += d.trueCount();
            }
        }
        sizes[0] = sizeA;
        sizes[1] = sizeB;
        sizes[2] = sizeC;
        sizes[3] = sizeD;
    }

    /** One query after the other. */
    private static void manyPlanes(
            CodePlanes items, int from, int to, int[] codes, int[] limits, int[][] found, int[] sizes) {
        int[] words = items.words();
        int planes = items.planes();
        for (int q = 0; q < SHARED; q++) {
            int limit = limits[q];
            for (int i = from; i < to; i += 2 * LANES) {
                IntVector a = IntVector.zero(SPECIES);
                IntVector b = a;
                int at = i;
                for (int p = q * planes; p < (q + 1) * planes; p++) {
                    a = a.add(IntVector.fromArray(SPECIES, words, at)
                            .lanewise(VectorOperators.XOR, codes[p])
                            .lanewise(VectorOperators.BIT_COUNT));
                    b = b.add(IntVector.fromArray(SPECIES, words, at + LANES)
                            .lanewise(VectorOperators.XOR, codes[p])
                            .lanewise(VectorOperators.BIT_COUNT));
                    at += items.stride();
                }
                if (a.min(b).lt(limit).anyTrue()) {
                    for (long rest = a.lt(limit).toLong() | b.lt(limit).toLong() << LANES;
                            rest != 0;
                            rest &= rest - 1) {
                        found[q][sizes[q]++] = i + Long.numberOfTrailingZeros(rest);
                    }
                }
            }
        }
    }

    @Override
    public void scores(CodePlanes items, BinaryCodes queries, int query, MemorySegment out, long offset) {
        int[] code = new int[items.planes()];
        CodePlanes.query(queries, query, code, 0);
        int[] words = items.words();
        int whole = SPECIES.loopBound(items.codes().rows());
        for (int i = 0; i < whole; i += LANES) {
            IntVector sum = IntVector.zero(SPECIES);
            int at = i;
            for (int bits : code) {
                sum = sum.sub(IntVector.fromArray(SPECIES, words, at)
                        .lanewise(VectorOperators.XOR, bits)
                        .lanewise(VectorOperators.BIT_COUNT));
                at += items.stride();
            }
            ((FloatVector) sum.convertShape(VectorOperators.I2F, FLOATS, 0))
                    .intoMemorySegment(out, offset + (long) i * Float.BYTES, ORDER);
        }
        for (int i = whole; i < items.codes().rows(); i++) {
            out.set(
                    ValueLayout.JAVA_FLOAT_UNALIGNED,
                    offset + (long) i * Float.BYTES,
                    0f - queries.distance(query, items.codes(), i));
        }
    }
}
