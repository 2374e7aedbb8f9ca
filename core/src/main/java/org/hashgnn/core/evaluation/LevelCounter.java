package org.hashgnn.core.evaluation;

import java.lang.foreign.MemorySegment;

/** Counts a row of scores against thresholds: the inner loop of evaluation. Implementations are stateless. */
interface LevelCounter {
    /**
     * How many of the scores are above and how many equal to each threshold. A score that is not a number is neither.
     *
     * @param scores floats in native order
     * @param offset the byte at which the row starts
     * @param count the number of scores in the row
     * @param above for each threshold the number of scores above it, overwritten; as long as the thresholds
     * @param equal for each threshold the number of scores equal to it, overwritten; as long as the thresholds
     */
    void count(MemorySegment scores, long offset, int count, float[] thresholds, int[] above, int[] equal);

    /** The fastest there is: vectors where the JVM was started with the Vector API, plain loops otherwise. */
    static LevelCounter fastest() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                ? new VectorLevelCounter()
                : new ScalarLevelCounter();
    }
}
