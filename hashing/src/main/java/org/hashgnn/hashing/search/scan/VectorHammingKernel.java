package org.hashgnn.hashing.search.scan;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** A vector of codes at a time: XOR with the query and population count, plane by plane. */
public final class VectorHammingKernel implements HammingKernel {
    private static final VectorSpecies<Integer> SPECIES = IntVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int BLOCK = CodePlanes.BLOCK;
    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_PREFERRED;

    /** As many short lanes as there are int lanes. */
    private static final VectorSpecies<Short> HALF =
            VectorSpecies.of(short.class, VectorShape.forBitSize(LANES * Short.SIZE));

    @Override
    public void mark(CodePlanes items, int from, int to, int[] codes, int[] limits, long[] marks) {
        switch (items.width()) {
            case 1 -> ByteMarks.oneWord(items.words(), from, to, codes, limits, marks);
            case 2 -> {
                ByteMarks.twoWords(items.words(), from, to, codes, limits, 0, marks);
                ByteMarks.twoWords(items.words(), from, to, codes, limits, 2, marks);
            }
            default -> {
                WordMarks.mark(items, from, to, codes, limits, 0, marks);
                WordMarks.mark(items, from, to, codes, limits, 2, marks);
            }
        }
    }

    @Override
    public void distances(CodePlanes items, int from, int to, int[] code, short[] out) {
        if (items.byBytes()) {
            byteDistances(items.words(), from, to, code, out);
        } else {
            wordDistances(items.words(), from, to, code, out);
        }
    }

    private static void byteDistances(int[] words, int from, int to, int[] code, short[] out) {
        for (int block = from; block < to; block++) {
            for (int i = 0; i < BLOCK; i += BYTES.length()) {
                ByteVector sum = ByteVector.zero(BYTES);
                int at = block * code.length * BLOCK + i / Integer.BYTES;
                for (int b = 0; b < code.length * Integer.BYTES; b++) {
                    byte bits = (byte) (code[b / Integer.BYTES] >>> (b % Integer.BYTES * Byte.SIZE));
                    sum = sum.add(IntVector.fromArray(SPECIES, words, at)
                            .reinterpretAsBytes()
                            .lanewise(VectorOperators.XOR, bits)
                            .lanewise(VectorOperators.BIT_COUNT));
                    at += BLOCK / Integer.BYTES;
                }
                int place = (block - from) * BLOCK + i;
                sum.convertShape(VectorOperators.B2S, SHORTS, 0)
                        .reinterpretAsShorts()
                        .intoArray(out, place);
                sum.convertShape(VectorOperators.B2S, SHORTS, 1)
                        .reinterpretAsShorts()
                        .intoArray(out, place + SHORTS.length());
            }
        }
    }

    private static void wordDistances(int[] words, int from, int to, int[] code, short[] out) {
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

    @Override
    public long marked(long[] marks, int from, int to) {
        int each = marks.length / SHARED;
        long some = 0;
        for (int i = from; i < to; i += LONGS.length()) {
            VectorMask<Long> in = LONGS.indexInRange(i, to);
            LongVector any = LongVector.fromArray(LONGS, marks, i, in)
                    .or(LongVector.fromArray(LONGS, marks, i + each, in))
                    .or(LongVector.fromArray(LONGS, marks, i + 2 * each, in))
                    .or(LongVector.fromArray(LONGS, marks, i + 3 * each, in));
            some |= any.compare(VectorOperators.NE, 0).toLong() << (i - from);
        }
        return some;
    }

    @Override
    public long nonZero(long[] values, int from, int to) {
        long some = 0;
        for (int i = from; i < to; i += LONGS.length()) {
            VectorMask<Long> in = LONGS.indexInRange(i, to);
            some |= LongVector.fromArray(LONGS, values, i, in)
                            .compare(VectorOperators.NE, 0)
                            .toLong()
                    << (i - from);
        }
        return some;
    }
}
