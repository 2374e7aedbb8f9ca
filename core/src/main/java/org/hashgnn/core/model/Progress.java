package org.hashgnn.core.model;

/** Hears how far a part is with what it computes before training. */
@FunctionalInterface
public interface Progress {
    /** So much of the whole is done. */
    void done(long done, long total);

    /** Tells nobody. */
    static Progress none() {
        return (done, total) -> {};
    }
}
