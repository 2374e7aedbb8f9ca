package org.hashgnn.core.evaluation;

import java.lang.foreign.MemorySegment;

/** Counts a row of scores against a threshold: the inner loop of evaluation. Implementations are stateless. */
interface LevelCounter {
    /**
     * How many of the scores are above and how many equal to the threshold. A score that is not a number is neither.
     *
     * @param scores floats in native order
     * @param offset the byte at which the row starts
     * @param count the number of scores in the row
     * @return the number above in the upper, the number equal in the lower 32 bits
     */
    long count(MemorySegment scores, long offset, int count, float threshold);

    /** The fastest there is: vectors where the JVM was started with the Vector API, plain loops otherwise. */
    static LevelCounter fastest() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                ? new VectorLevelCounter()
                : new ScalarLevelCounter();
    }
}
