package org.hashgnn.experiments.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C (or a polite kill) end a run at a checkpoint: while it is open, the signal only raises a flag, and the machine waits until the
 * run has written what it needs.
 */
public final class Interruption implements AutoCloseable {
    private static final int MOST_SECONDS = 120;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "interruption");
    private volatile boolean requested;

    /** Begins to listen. */
    public Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether the signal has come. */
    public boolean requested() {
        return requested;
    }

    @Override
    public void close() {
        done.countDown();
        if (!requested) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException shuttingDown) {
                // The signal came just now; the hook finds the latch open.
            }
        }
    }

    private void interrupt() {
        requested = true;
        try {
            boolean written = done.await(MOST_SECONDS, TimeUnit.SECONDS);
            if (!written) {
                System.err.println("the run did not reach its next step within " + MOST_SECONDS
                        + " s; the last checkpoint stands");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
