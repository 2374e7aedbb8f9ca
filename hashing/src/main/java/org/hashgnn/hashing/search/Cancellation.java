package org.hashgnn.hashing.search;

import java.util.concurrent.CancellationException;

/** Lets a search that runs on several threads end when the thread that asked for it is interrupted. */
final class Cancellation {
    private final Thread asking = Thread.currentThread();

    /**
     * To be called from time to time.
     *
     * @throws CancellationException where the thread that made this has been interrupted; it stays so
     */
    void check() {
        if (asking.isInterrupted()) {
            throw new CancellationException("the search was interrupted");
        }
    }
}
