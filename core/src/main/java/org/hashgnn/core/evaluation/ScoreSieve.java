package org.hashgnn.core.evaluation;

import java.lang.foreign.MemorySegment;

/** Counts a row of scores above a bound, and sieves out what is below one: the inner loops of evaluation. Implementations are stateless. */
interface ScoreSieve {
    /**
     * How many of the scores are above the bound. A score that is not a number is not.
     *
     * @param scores floats in native order
     * @param offset the byte at which the row starts
     * @param count the number of scores in the row
     */
    int above(MemorySegment scores, long offset, int count, float bound);

    /**
     * Moves the scores that are at least {@code least} to the front of the row, in their order; what was there is lost.
     *
     * @return how many there are
     */
    int keep(MemorySegment scores, long offset, int count, float least);

    /** The fastest there is: vectors where the JVM was started with the Vector API, plain loops otherwise. */
    static ScoreSieve fastest() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                ? new VectorScoreSieve()
                : new ScalarScoreSieve();
    }
}
