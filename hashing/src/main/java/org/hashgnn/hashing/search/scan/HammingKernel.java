package org.hashgnn.hashing.search.scan;

import org.hashgnn.core.tensor.KernelChoice;

/** The loops over item codes. Implementations are stateless. */
public interface HammingKernel {
    /** How many queries share a pass over the items. */
    int SHARED = 4;

    /**
     * Marks the items of some blocks whose distance from a query is below that query's limit.
     *
     * @param from the first block
     * @param to the last block, exclusive
     * @param codes the words of {@link #SHARED} queries, one query after the other
     * @param limits the limit of each
     * @param marks bit i of {@code marks[query * marks.length / SHARED + b]} is set to whether item i of block {@code from + b} is near;
     *     of items that only fill the last block up it is not defined
     */
    void mark(CodePlanes items, int from, int to, int[] codes, int[] limits, long[] marks);

    /**
     * Writes the distance of the items of some blocks from one query.
     *
     * @param code the words of the query
     * @param out the first entries become the distances; room for {@code (to - from) * BLOCK}
     */
    void distances(CodePlanes items, int from, int to, int[] code, short[] out);

    /** How many values are below a bound; their number is a multiple of {@link CodePlanes#BLOCK}. */
    int below(short[] values, int bound);

    /** In which of at most 64 blocks anything is marked for any of the queries: bit i for block {@code from + i} of {@link #mark}. */
    long marked(long[] marks, int from, int to);

    /** Which of at most 64 values are not zero: bit i for {@code values[from + i]}. */
    long nonZero(long[] values, int from, int to);

    /** The vector kernel, or the scalar one as {@link KernelChoice} says. */
    static HammingKernel fastest() {
        return KernelChoice.choose(VectorHammingKernel::new, ScalarHammingKernel::new);
    }
}
