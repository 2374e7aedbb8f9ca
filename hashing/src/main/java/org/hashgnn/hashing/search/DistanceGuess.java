package org.hashgnn.hashing.search;

/**
 * Guesses from a sample of items how far the nearest ones are, so that a scan can pass over nearly all of the others at once. For n wanted among
 * N items and a sample of s, the guess is the least distance below which {@code m + 2 sqrt(m) + 2} of the sample lie, {@code m = n s / N}: mostly
 * somewhat more than n of all items lie below it. A guess may be wrong; the scan finds that out.
 */
final class DistanceGuess {
    private static final int BLOCK = CodePlanes.PADDING;
    private static final int BLOCKS = 32;

    private final CodePlanes items;
    private final int bits;
    private final int whole;
    private final int[] distances;

    DistanceGuess(CodePlanes items) {
        this.items = items;
        this.bits = items.codes().bits();
        this.whole = items.codes().rows() / BLOCK;
        this.distances = new int[Math.min(whole, BLOCKS) * BLOCK];
    }

    /** A distance below which there are probably n items or more: K + 1 where the sample does not tell. */
    int of(int[] code, int n) {
        double expected = (double) n * distances.length / items.codes().rows();
        int least = (int) (expected + Math.sqrt(expected)) + 1;
        if (least > distances.length) {
            return bits + 1;
        }
        sample(code);
        int low = 0;
        int high = bits + 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (below(middle) >= least) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Blocks at even intervals: popular items, which often have similar ids, are neither all in it nor all left out. */
    private void sample(int[] code) {
        int blocks = distances.length / BLOCK;
        for (int block = 0; block < blocks; block++) {
            int from = (int) ((long) block * whole / blocks) * BLOCK;
            plane(items.words(), from, code[0], block * BLOCK);
            for (int p = 1; p < items.planes(); p++) {
                addPlane(items.words(), p * items.stride() + from, code[p], block * BLOCK);
            }
        }
    }

    private void plane(int[] words, int from, int code, int to) {
        for (int i = 0; i < BLOCK; i++) {
            distances[to + i] = Integer.bitCount(words[from + i] ^ code);
        }
    }

    private void addPlane(int[] words, int from, int code, int to) {
        for (int i = 0; i < BLOCK; i++) {
            distances[to + i] += Integer.bitCount(words[from + i] ^ code);
        }
    }

    private int below(int bound) {
        int count = 0;
        for (int distance : distances) {
            count += (distance - bound) >>> 31;
        }
        return count;
    }
}
