package org.hashgnn.hashing.search;

import java.lang.foreign.MemorySegment;

/** The loops over all item codes. Implementations are stateless. */
interface HammingKernel {
    /** How many queries share a pass over the items. */
    int SHARED = 4;

    /**
     * Finds the items from {@code from} to {@code to} whose distance from a query is below that query's limit.
     *
     * @param from a multiple of {@link CodePlanes#PADDING}
     * @param to a multiple of it too, or the number of items
     * @param codes the words of {@link #SHARED} queries, one query after the other
     * @param limits the limit of each
     * @param found the items found for each query are written here in ascending order, from {@code sizes[query]} on; there must be room
     *     for {@code to - from}, rounded up to the padding, and a vector more
     * @param sizes raised by what was found
     */
    void scan(CodePlanes items, int from, int to, int[] codes, int[] limits, int[][] found, int[] sizes);

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
