package org.hashgnn.hashing.search;

/** Exponential back-off: after the i-th failure in a row, {@code 2^i - 1} turns are passed over. */
final class BackOff {
    private int penalty;
    private int left;

    /** Whether this turn is passed over. */
    boolean passes() {
        return left > 0 && left-- > 0;
    }

    /** Says how a turn that was not passed over ended. */
    void tried(boolean success) {
        penalty = success ? 0 : 2 * penalty + 1;
        left = penalty;
    }
}
