package org.hashgnn.core.evaluation;

import java.util.Locale;
import org.hashgnn.core.data.Interactions;

/** Rankings that need no model. A result that is no better says nothing for the model. */
public enum Baseline {
    /** Items by their number of training interactions, the same for every user; ties by expectation. */
    POPULARITY,
    /** The expected value over all orders of the candidates. */
    RANDOM;

    /** The name in results. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The ranking that follows from the training interactions. */
    public Ranker ranker(Interactions train) {
        return switch (this) {
            case POPULARITY -> new PopularityRanker(train);
            case RANDOM -> new RandomRanker(train.users(), train.itemCount());
        };
    }
}
