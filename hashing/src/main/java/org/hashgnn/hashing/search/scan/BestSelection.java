package org.hashgnn.hashing.search.scan;

import org.hashgnn.core.data.Interactions;

/**
 * Keeps the n items of highest score of those offered in ascending order, of equal scores the smaller ids. The bound rises as the buffer
 * fills: a later item enters only with a strictly higher score than the n-th held. Used again for one query after the other.
 */
public final class BestSelection {
    private final int wanted;
    private final SmallestKeys keys;
    private final Excluded excluded;
    private float bound;

    /** A selection of {@code wanted} items, at least 1. */
    public BestSelection(int wanted, Interactions exclude) {
        this.wanted = wanted;
        keys = new SmallestKeys(wanted);
        excluded = new Excluded(exclude);
    }

    /** Begins the query of a user. */
    public void begin(int user) {
        excluded.of(user);
        keys.begin(wanted);
        bound = Float.NEGATIVE_INFINITY;
    }

    /** Items that do not score above this have no chance any more. */
    float bound() {
        return bound;
    }

    /** Takes an item that scores above {@link #bound()}, unless it is excluded. */
    void offer(int item, float score) {
        if (!excluded.contains(item) && keys.add(SmallestKeys.descending(score, item))) {
            bound = SmallestKeys.value(keys.largest());
        }
    }

    /** The items held, best first. */
    public int[] best() {
        return keys.sortedItems();
    }
}
