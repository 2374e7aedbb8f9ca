package org.hashgnn.hashing.search.scan;

import java.lang.foreign.MemorySegment;
import org.hashgnn.core.tensor.KernelChoice;

/** The loops over continuous codes. Implementations are stateless. */
public interface ScoreKernel {
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
    float dotProduct(MemorySegment a, long offsetA, MemorySegment b, long offsetB, int count);

    /** The vector kernel, or the scalar one as {@link KernelChoice} says. */
    static ScoreKernel fastest() {
        return KernelChoice.choose(VectorScoreKernel::new, ScalarScoreKernel::new);
    }
}
