package org.hashgnn.core.model;

import org.hashgnn.core.tensor.Matrix;

/**
 * Scores every item for a block of users: what a full ranking is measured on. Items that a search mode does not retrieve at all score
 * {@link Float#NEGATIVE_INFINITY}.
 */
public interface Scorer {
    /** The number of users. */
    int users();

    /** The number of items. */
    int items();

    /**
     * Writes the scores of users {@code from} to {@code to}; higher is better, and equal is a tie.
     *
     * @param scores {@code [to - from, items()]}, overwritten
     */
    void score(int from, int to, Matrix scores);
}
