package org.hashgnn.hashing.search;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Population counts of packed 64-bit words, one code at a time: the reference, and the fall-back. */
final class ScalarHammingKernel implements HammingKernel {
    @Override
    public void scan(CodePlanes items, int from, int to, BinaryCodes queries, int query, NearestSelection selection) {
        for (int item = from; item < to; item++) {
            int distance = queries.distance(query, items.codes(), item);
            if (distance < selection.limit()) {
                selection.offer(item, distance);
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
