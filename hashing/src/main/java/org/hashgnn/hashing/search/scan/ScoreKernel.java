package org.hashgnn.hashing.search;

import java.lang.foreign.MemorySegment;

/** The loops over continuous codes. Implementations are stateless. */
interface ScoreKernel {
    /**
     * Offers the scores above the selection's bound, in ascending order of the items.
     *
     * @param scores floats in native order
     * @param offset the byte at which the first is
     * @param count how many
     * @param item the item that the first score is of
     */
    void scan(MemorySegment scores, long offset, int count, int item, BestSelection selection);

    /** The inner product of the {@code count} floats at two places; a function of these values alone. */
    float dot(MemorySegment a, long offsetA, MemorySegment b, long offsetB, int count);

    /** The fastest there is: vectors where the JVM was started with the Vector API, plain loops otherwise. */
    static ScoreKernel fastest() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                ? new VectorScoreKernel()
                : new ScalarScoreKernel();
    }
}
