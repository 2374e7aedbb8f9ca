package org.hashgnn.core.graph;

import org.hashgnn.core.tensor.Randoms;

/**
 * Draws indices with given weights in constant time by the alias method (Walker 1977, in the form of Vose, IEEE Trans. Software Eng.
 * 1991). Building takes O(n) time and memory. Immutable.
 */
public final class AliasTable {
    private final double[] keep;
    private final int[] alias;

    /**
     * A table of the given weights, which need not add up to one.
     *
     * @throws IllegalArgumentException if there is no weight, or one is negative or not finite, or all are zero
     */
    public AliasTable(double[] weights) {
        int n = weights.length;
        double total = 0;
        for (int i = 0; i < n; i++) {
            if (!(weights[i] >= 0) || Double.isInfinite(weights[i])) {
                throw new IllegalArgumentException(
                        "weight " + i + " is " + weights[i] + "; weights are finite and not negative");
            }
            total += weights[i];
        }
        if (!(total > 0)) {
            throw new IllegalArgumentException("at least one weight must be above zero");
        }
        keep = new double[n];
        alias = new int[n];
        int[] pending = new int[n];
        int small = 0;
        int large = n;
        for (int i = 0; i < n; i++) {
            keep[i] = weights[i] * n / total;
            alias[i] = i;
            if (keep[i] < 1) {
                pending[small++] = i;
            } else {
                pending[--large] = i;
            }
        }
        while (small > 0 && large < n) {
            int poor = pending[--small];
            int rich = pending[large];
            alias[poor] = rich;
            keep[rich] -= 1 - keep[poor];
            if (keep[rich] < 1) {
                large++;
                pending[small++] = rich;
            }
        }
        while (small > 0) {
            keep[pending[--small]] = 1;
        }
        while (large < n) {
            keep[pending[large++]] = 1;
        }
    }

    /** The index that 64 random bits draw. */
    public int draw(long bits) {
        int column = Randoms.bounded(bits, keep.length);
        return Randoms.unitDouble(Randoms.mix(bits)) < keep[column] ? column : alias[column];
    }
}
