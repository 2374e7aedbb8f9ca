package org.hashgnn.core.model;

import org.hashgnn.core.data.Interactions;

/** Finds the best items of users. Safe for concurrent use. */
public interface Search {
    /**
     * The best items of each of the given users, best first; equal scores by ascending item id.
     *
     * @param users user indices
     * @param n the most items to return for each
     * @param exclude items that are not to be returned, by user (the training items)
     * @return for each user at most {@code n} item indices, fewer where fewer are left
     * @throws java.util.concurrent.CancellationException where the calling thread is interrupted; it is asked now and then, and stays so
     */
    int[][] search(int[] users, int n, Interactions exclude);
}
