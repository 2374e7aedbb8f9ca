package org.hashgnn.encoders.fitted;

import java.util.function.Supplier;
import org.hashgnn.core.tensor.Parallel;
import org.hashgnn.core.tensor.Randoms;

/**
 * Pairs of nodes cut into blocks for stochastic gradient descent without locks (Gemulla, Nijkamp, Haas and Sismanis, KDD 2011): both sides are
 * dealt at random to S strips, and a block holds the pairs of two strips. The S blocks of a diagonal share no node, so they go side by side; what
 * comes out does not depend on the number of threads. For use by one caller at a time.
 */
final class Strata {
    private static final int MOST = 16;
    private static final int NODES_PER_STRIP = 32;
    private static final long DEALING = 0x5EED_0007L;
    private static final long ORDER = 0x5EED_0008L;

    /** What is done with a pair. */
    @FunctionalInterface
    interface Visitor {
        /**
         * Visits a pair.
         *
         * @param key a random number of its own
         */
        void visit(int left, int right, long key);
    }

    private final int strips;
    private final long seed;
    private final int[][] lefts;
    private final int[][] rights;

    /**
     * The pairs {@code (left[i], right[i])}.
     *
     * @param nodes the number of nodes on the smaller side, which bounds the number of strips
     */
    Strata(int[] left, int[] right, int nodes, long seed) {
        this.strips = strips(nodes);
        this.seed = seed;
        int[] sizes = new int[strips * strips];
        for (int i = 0; i < left.length; i++) {
            sizes[block(left[i], right[i])]++;
        }
        lefts = new int[sizes.length][];
        rights = new int[sizes.length][];
        for (int b = 0; b < sizes.length; b++) {
            lefts[b] = new int[sizes[b]];
            rights[b] = new int[sizes[b]];
        }
        for (int i = left.length - 1; i >= 0; i--) {
            int b = block(left[i], right[i]);
            int place = --sizes[b];
            lefts[b][place] = left[i];
            rights[b][place] = right[i];
        }
    }

    /** The number of strips, and of diagonals, for so many nodes. */
    static int strips(int nodes) {
        return Math.clamp(nodes / NODES_PER_STRIP, 1, MOST);
    }

    /** The strip of a node, of so many. */
    static int strip(int node, int strips, long seed) {
        return Randoms.bounded(Randoms.mix(seed, DEALING, node), strips);
    }

    int strips() {
        return strips;
    }

    /**
     * Visits every pair of one diagonal, in a random order that is another one at every pass.
     *
     * @param visitors makes a visitor for each block, which is then used by one thread
     */
    void visit(Parallel parallel, int pass, int diagonal, Supplier<Visitor> visitors) {
        parallel.forRanges(strips, 1, (from, to) -> {
            for (int s = from; s < to; s++) {
                visit(
                        s * strips + (s + diagonal) % strips,
                        Randoms.mix(seed, ORDER + pass, s * strips + diagonal),
                        visitors.get());
            }
        });
    }

    private void visit(int block, long key, Visitor visitor) {
        int[] left = lefts[block];
        int[] right = rights[block];
        for (int i = left.length - 1; i >= 0; i--) {
            int j = Randoms.bounded(Randoms.mix(key + i), i + 1);
            int l = left[j];
            int r = right[j];
            left[j] = left[i];
            right[j] = right[i];
            left[i] = l;
            right[i] = r;
            visitor.visit(l, r, Randoms.mix(key, i));
        }
    }

    private int block(int left, int right) {
        return strip(left, strips, seed) * strips + strip(right, strips, seed);
    }
}
