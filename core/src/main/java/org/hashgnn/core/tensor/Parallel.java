package org.hashgnn.core.tensor;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A fixed number of threads that share ranges of rows; the calling thread is one of them.
 *
 * <p>Made for sections of some microseconds to milliseconds in quick succession: a thread that has run out of work looks for the next
 * section for about {@value #SPIN_NANOS} ns before it goes to sleep. Chunks are taken by whichever thread is free, so what a chunk
 * computes must not depend on the others. A section that is started while another one runs (a nested one, or one of another thread) is
 * run by its caller alone. The helping threads are daemons.
 */
public final class Parallel implements AutoCloseable {
    /** Work on the rows {@code from} (inclusive) to {@code to} (exclusive). */
    @FunctionalInterface
    public interface Range {
        /** Does the work. */
        void run(int from, int to);
    }

    private static final long SPIN_NANOS = 50_000;
    private static final int CHUNKS_PER_THREAD = 16;

    private final Helper[] helpers;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile @Nullable Section current;
    private volatile boolean closed;

    /**
     * So many threads; one means the calling thread alone.
     *
     * @throws IllegalArgumentException for less than one
     */
    public Parallel(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread is needed, not " + threads);
        }
        helpers = new Helper[threads - 1];
        for (int i = 0; i < helpers.length; i++) {
            helpers[i] = new Helper("compute-" + (i + 1));
            helpers[i].start();
        }
    }

    /** The number of threads, the calling one included. */
    public int threads() {
        return helpers.length + 1;
    }

    /**
     * Runs the work on ranges that together are {@code [0, n)}; returns when all is done. What each range computes must not depend on how
     * the rows are cut; the cut itself depends on {@code n}, {@code grain} and the number of threads only.
     *
     * @param grain the least number of rows worth a range of its own
     * @throws RuntimeException the first exception of the work, after the ranges already begun have ended; the others are not begun
     */
    public void forRanges(int n, int grain, Range work) {
        if (n <= 0) {
            return;
        }
        int chunks = chunks(n / Math.max(grain, 1));
        forChunks(chunks, c -> work.run((int) ((long) n * c / chunks), (int) ((long) n * (c + 1) / chunks)));
    }

    /** How many chunks to cut work into that could be cut into {@code most}: some for each thread, at least one. */
    int chunks(long most) {
        int useful = helpers.length == 0 ? 1 : threads() * CHUNKS_PER_THREAD;
        return (int) Math.max(1, Math.min(useful, most));
    }

    /**
     * Runs the work once for each chunk number from 0 to {@code chunks - 1}, in any order; returns when all is done.
     *
     * @throws RuntimeException the first exception of the work, after the chunks already begun have ended; the others are not begun
     */
    public void forChunks(int chunks, IntConsumer work) {
        if (chunks <= 1 || helpers.length == 0 || closed || !busy.compareAndSet(false, true)) {
            for (int chunk = 0; chunk < chunks; chunk++) {
                work.accept(chunk);
            }
            return;
        }
        Section section = new Section(chunks, work);
        try {
            current = section;
            for (int i = 0; i < Math.min(helpers.length, chunks - 1); i++) {
                helpers[i].wake();
            }
            section.run();
            section.await(SPIN_NANOS);
        } finally {
            current = null;
            busy.set(false);
        }
        section.rethrow();
    }

    /** Ends the threads; work that is given afterwards is run by its caller alone. */
    @Override
    public void close() {
        closed = true;
        for (Helper helper : helpers) {
            LockSupport.unpark(helper);
        }
    }

    private final class Helper extends Thread {
        private volatile boolean asleep;

        Helper(String name) {
            super(name);
            setDaemon(true);
        }

        void wake() {
            if (asleep) {
                LockSupport.unpark(this);
            }
        }

        @Override
        public void run() {
            while (!closed) {
                Section section = next();
                if (section != null) {
                    section.run();
                } else {
                    sleep();
                }
            }
        }

        /** The section to help with, or null where none came up for a while. */
        private @Nullable Section next() {
            long start = System.nanoTime();
            do {
                for (int i = 0; i < 16; i++) {
                    Section section = current;
                    if (section != null && section.hasMore()) {
                        return section;
                    }
                    Thread.onSpinWait();
                }
            } while (System.nanoTime() - start < SPIN_NANOS);
            return null;
        }

        private void sleep() {
            asleep = true;
            Section section = current;
            if ((section == null || !section.hasMore()) && !closed) {
                LockSupport.park(Parallel.this);
            }
            asleep = false;
        }
    }
}
