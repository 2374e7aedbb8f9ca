package org.hashgnn.core.evaluation;

/** The check that every metric at a cut-off shares. */
final class Cutoff {
    private Cutoff() {}

    static int positive(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("a cut-off is at least 1, not " + n);
        }
        return n;
    }
}
