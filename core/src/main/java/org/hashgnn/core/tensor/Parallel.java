package org.hashgnn.core.tensor;

/** A fixed number of threads that share ranges of rows; the calling thread is one of them. */
public final class Parallel implements AutoCloseable {
    /** Work on the rows {@code from} (inclusive) to {@code to} (exclusive). */
    @FunctionalInterface
    public interface Range {
        /** Does the work. */
        void run(int from, int to);
    }

    private final int threads;

    /** So many threads; one means the calling thread alone. */
    public Parallel(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread is needed, not " + threads);
        }
        this.threads = threads;
    }

    /** The number of threads, the calling one included. */
    public int threads() {
        return threads;
    }

    /**
     * Runs the work on ranges that together are {@code [0, n)}; returns when all is done. What each range computes must not depend on how
     * the rows are cut.
     *
     * @param grain the least number of rows worth a range of its own
     */
    public void forRanges(int n, int grain, Range work) {
        if (n > 0) {
            work.run(0, n);
        }
    }

    /** Ends the threads. */
    @Override
    public void close() {}
}
