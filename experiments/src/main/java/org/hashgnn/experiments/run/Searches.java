package org.hashgnn.experiments.run;

import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.model.Search;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.experiments.config.SearchMode;
import org.hashgnn.hashing.codes.BinaryCodes;
import org.hashgnn.hashing.search.ContinuousSearch;
import org.hashgnn.hashing.search.GraphFilterScorer;
import org.hashgnn.hashing.search.HammingSearch;
import org.hashgnn.hashing.search.HierarchicalSearch;
import org.hashgnn.hashing.search.ScaledCodes;
import org.hashgnn.hashing.search.ScaledHammingSearch;
import org.hashgnn.hashing.search.ScorerSearch;

/** The search of each mode. */
public final class Searches {
    private Searches() {}

    /**
     * A search with the continuous codes of users and items.
     *
     * @param train the training interactions, which the filtered mode goes through
     * @param candidates the items that the hierarchical mode re-ranks
     */
    public static Search of(
            SearchMode mode, Compute compute, Matrix users, Matrix items, Interactions train, int candidates) {
        return switch (mode) {
            case CONTINUOUS -> new ContinuousSearch(compute, users, items);
            case HAMMING -> new HammingSearch(compute, BinaryCodes.ofSigns(users), BinaryCodes.ofSigns(items));
            case SCALED -> new ScaledHammingSearch(compute, ScaledCodes.of(users, items));
            case HIERARCHICAL -> new HierarchicalSearch(compute, users, items, candidates);
            case FILTERED -> new ScorerSearch(new GraphFilterScorer(compute, users, items, train));
        };
    }
}
