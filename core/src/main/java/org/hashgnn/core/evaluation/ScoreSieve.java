package org.hashgnn.core.evaluation;

import java.lang.foreign.MemorySegment;
import org.hashgnn.core.tensor.KernelChoice;

/** Goes over a row of scores, counts and sieves: the inner loop of evaluation. Implementations are stateless. */
interface ScoreSieve {
    /**
     * Counts the scores above a bound, and moves those that are at least {@code least} to the front of the row, in their order; what was there
     * is lost. A score that is not a number is neither.
     *
     * @param scores floats in native order
     * @param offset the byte at which the row starts
     * @param count the number of scores in the row
     */
    Sieved sieve(MemorySegment scores, long offset, int count, float bound, float least);

    /** The vector kernel, or the scalar one as {@link KernelChoice} says. */
    static ScoreSieve fastest() {
        return KernelChoice.choose(VectorScoreSieve::new, ScalarScoreSieve::new);
    }

    /**
     * What a pass found.
     *
     * @param above the scores above the bound
     * @param kept the scores at the front of the row
     */
    record Sieved(int above, int kept) {}
}
