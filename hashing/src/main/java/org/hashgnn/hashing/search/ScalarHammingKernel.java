package org.hashgnn.hashing.search;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Population counts of packed 64-bit words, one code at a time: the reference, and the fall-back. */
final class ScalarHammingKernel implements HammingKernel {
    @Override
    public void scan(CodePlanes items, int from, int to, int[] codes, int[] limits, int[][] found, int[] sizes) {
        for (int q = 0; q < SHARED; q++) {
            for (int item = from; item < to; item++) {
                if (items.distance(codes, q * items.planes(), item) < limits[q]) {
                    found[q][sizes[q]++] = item;
                }
            }
        }
    }

    @Override
    public void scores(CodePlanes items, BinaryCodes queries, int query, MemorySegment out, long offset) {
        for (int item = 0; item < items.codes().rows(); item++) {
            out.set(
                    ValueLayout.JAVA_FLOAT_UNALIGNED,
                    offset + (long) item * Float.BYTES,
                    0f - queries.distance(query, items.codes(), item));
        }
    }
}
