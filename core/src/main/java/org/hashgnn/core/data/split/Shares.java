package org.hashgnn.core.data.split;

/**
 * How many of a user's {@code n} interactions go where: {@code kept = max(1, round(n * train))}, of those {@code validation =
 * min(kept - 1, round(kept * validation))}, and the other {@code n - kept} are test. Halves round up, and the product is taken as the
 * decimal number that it looks like (45 x 0.7 is 31.5 and rounds to 32, though its nearest double is a little less). So training has at
 * least one interaction of every user who has any, and a user with one interaction keeps it in training.
 */
record Shares(double train, double validation) {
    private static final double SLACK = 1e-9;

    /** Training and validation together. */
    int kept(int n) {
        return n == 0 ? 0 : Math.max(1, Math.min(n, round(n * train)));
    }

    /** The validation part of so many kept ones. */
    int validation(int kept) {
        return kept == 0 ? 0 : Math.min(kept - 1, round(kept * validation));
    }

    private static int round(double value) {
        return (int) Math.floor(value + 0.5 + SLACK);
    }
}
