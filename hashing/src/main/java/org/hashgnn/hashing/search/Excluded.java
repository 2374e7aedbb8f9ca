package org.hashgnn.hashing.search;

import java.util.Arrays;
import org.hashgnn.core.data.Interactions;

/** The items that one user is not to be given; a cursor that is set to one user after the other. */
final class Excluded {
    private final Interactions interactions;
    private int from;
    private int to;

    Excluded(Interactions interactions) {
        this.interactions = interactions;
    }

    /** Turns to a user. */
    void of(int user) {
        from = interactions.offsets()[user];
        to = interactions.offsets()[user + 1];
    }

    /** Whether the item is excluded. O(log degree). */
    boolean contains(int item) {
        return from < to && Arrays.binarySearch(interactions.items(), from, to, item) >= 0;
    }
}
