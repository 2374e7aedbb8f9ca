package org.hashgnn.hashing.search;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * A vector of codes at a time: XOR with the query and population count plane by plane. A scan looks at the distances of two vectors only
 * where one of them is below the limit, which soon is rare.
 */
final class VectorHammingKernel implements HammingKernel {
    private static final VectorSpecies<Integer> SPECIES = IntVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    @Override
    public void scan(CodePlanes items, int from, int to, BinaryCodes queries, int query, NearestSelection selection) {
        int[] code = new int[items.planes()];
        CodePlanes.query(queries, query, code);
        int[] words = items.words();
        int lanes = SPECIES.length();
        int limit = selection.limit();
        for (int i = from; i < to; i += 2 * lanes) {
            IntVector a = IntVector.zero(SPECIES);
            IntVector b = a;
            int at = i;
            for (int bits : code) {
                a = a.add(IntVector.fromArray(SPECIES, words, at)
                        .lanewise(VectorOperators.XOR, bits)
                        .lanewise(VectorOperators.BIT_COUNT));
                b = b.add(IntVector.fromArray(SPECIES, words, at + lanes)
                        .lanewise(VectorOperators.XOR, bits)
                        .lanewise(VectorOperators.BIT_COUNT));
                at += items.stride();
            }
            if (a.min(b).compare(VectorOperators.LT, limit).anyTrue()) {
                long hits = a.compare(VectorOperators.LT, limit).toLong()
                        | b.compare(VectorOperators.LT, limit).toLong() << lanes;
                limit = offer(hits, i, to, items, queries, query, selection);
            }
        }
    }

    private static int offer(
            long hits,
            int first,
            int to,
            CodePlanes items,
            BinaryCodes queries,
            int query,
            NearestSelection selection) {
        for (long rest = hits; rest != 0; rest &= rest - 1) {
            int item = first + Long.numberOfTrailingZeros(rest);
            if (item >= to) {
                break;
            }
            int distance = queries.distance(query, items.codes(), item);
            if (distance < selection.limit()) {
                selection.offer(item, distance);
            }
        }
        return selection.limit();
    }

    @Override
    public void scores(CodePlanes items, BinaryCodes queries, int query, MemorySegment out, long offset) {
        int[] code = new int[items.planes()];
        CodePlanes.query(queries, query, code);
        int[] words = items.words();
        int whole = SPECIES.loopBound(items.codes().rows());
        for (int i = 0; i < whole; i += SPECIES.length()) {
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
