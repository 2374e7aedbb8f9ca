package org.hashgnn.hashing.search.mode;

import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.model.Search;

/** A search that also gives the scores of the items it finds. */
public interface ScoredSearch extends Search {
    /**
     * The scores of some items, higher is better.
     *
     * @param users user indices
     * @param items the items found for each
     */
    double[][] scores(int[] users, int[][] items);

    /** A search with scores that are computed apart from it. */
    static ScoredSearch of(Search search, ItemScores scores) {
        return new ScoredSearch() {
            @Override
            public int[][] search(int[] users, int n, Interactions exclude) {
                return search.search(users, n, exclude);
            }

            @Override
            public double[][] scores(int[] users, int[][] items) {
                return scores.of(users, items);
            }
        };
    }
}
