package org.hashgnn.core.tensor;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** One parallel section: chunks that are handed out by number until none is left. Made by the thread that waits for it. */
final class Section {
    private final int chunks;
    private final IntConsumer work;
    private final Thread caller = Thread.currentThread();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile boolean callerSleeps;

    Section(int chunks, IntConsumer work) {
        this.chunks = chunks;
        this.work = work;
    }

    /** Whether a chunk is left to take. */
    boolean hasMore() {
        return next.get() < chunks;
    }

    /** Takes chunks and works on them until none is left; exceptions are kept for {@link #rethrow}. */
    void run() {
        for (int chunk = next.getAndIncrement(); chunk < chunks; chunk = next.getAndIncrement()) {
            try {
                if (failure.get() == null) {
                    work.accept(chunk);
                }
            } catch (Throwable thrown) {
                failure.compareAndSet(null, thrown);
            }
            if (done.incrementAndGet() == chunks && callerSleeps) {
                LockSupport.unpark(caller);
            }
        }
    }

    /** Waits until every chunk is done: attentively at first, then asleep. */
    void await(long spinNanos) {
        long start = System.nanoTime();
        while (done.get() < chunks) {
            if (callerSleeps) {
                LockSupport.park(this);
            } else if (System.nanoTime() - start > spinNanos) {
                callerSleeps = true;
            } else {
                Thread.onSpinWait();
            }
        }
    }

    /** Throws the first exception of the work, if there was one. */
    void rethrow() {
        switch (failure.get()) {
            case null -> {}
            case Error error -> throw error;
            case RuntimeException exception -> throw exception;
            case Throwable thrown -> throw new IllegalStateException(thrown);
        }
    }
}
