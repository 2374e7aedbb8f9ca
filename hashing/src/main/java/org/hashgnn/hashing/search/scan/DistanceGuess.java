package org.hashgnn.hashing.search.scan;

import java.util.Arrays;

/**
 * Guesses from a sample of items how far the nearest ones are, so that a scan can pass over nearly all of the others at once. For n wanted among
 * N items and a sample of s, the guess is the least distance below which {@code m + sqrt(m) + 1} of the sample lie, {@code m = n s / N}: mostly
 * somewhat more than n of all items lie below it. A guess may be wrong; the scan finds that out.
 */
public final class DistanceGuess {
    /** At least so many blocks are sampled. */
    private static final int BLOCKS = 32;

    /** Of whole blocks at even intervals: popular items, which often have similar ids, are neither all in it nor all left out. */
    private final CodePlanes sample;

    private final int rows;
    private final HammingKernel kernel;
    private final short[] distances;

    public DistanceGuess(CodePlanes items, HammingKernel kernel) {
        int whole = items.rows() / CodePlanes.BLOCK;
        int count = Math.min(whole, Math.max(BLOCKS, whole / (4 * BLOCKS)));
        int[] blocks = new int[count];
        Arrays.setAll(blocks, b -> (int) ((long) b * whole / count));
        this.sample = CodePlanes.room(count, items.bits());
        sample.copy(items, blocks, count);
        this.rows = items.rows();
        this.kernel = kernel;
        this.distances = new short[sample.rows()];
    }

    /** A distance below which there are probably n items or more: K + 1 where the sample does not tell. */
    public int of(int[] code, int n) {
        double expected = (double) n * sample.rows() / rows;
        int least = (int) (expected + Math.sqrt(expected)) + 1;
        if (least > sample.rows()) {
            return sample.bits() + 1;
        }
        kernel.distances(sample, 0, sample.blocks(), code, distances);
        int low = 0;
        int high = sample.bits() + 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (kernel.below(distances, middle) >= least) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
