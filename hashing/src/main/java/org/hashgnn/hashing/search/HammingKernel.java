package org.hashgnn.hashing.search;

import java.lang.foreign.MemorySegment;

/** The loops over all item codes for one query. Implementations are stateless. */
interface HammingKernel {
    /**
     * Offers the items {@code from} to {@code to} whose distance is below the selection's limit, in ascending order.
     *
     * @param from a multiple of {@link CodePlanes#PADDING}
     * @param to a multiple of it too, or the number of items
     * @param queries the codes that {@code query} is a row of
     */
    void scan(CodePlanes items, int from, int to, BinaryCodes queries, int query, NearestSelection selection);

    /**
     * Writes minus the distance of every item as a float.
     *
     * @param out floats in native order
     * @param offset the byte at which the first is written
     */
    void scores(CodePlanes items, BinaryCodes queries, int query, MemorySegment out, long offset);

    /** The fastest there is: vectors where the JVM was started with the Vector API, plain loops otherwise. */
    static HammingKernel fastest() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                ? new VectorHammingKernel()
                : new ScalarHammingKernel();
    }
}
