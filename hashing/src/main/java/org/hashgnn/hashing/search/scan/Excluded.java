package org.hashgnn.hashing.search.scan;

import org.hashgnn.core.data.Interactions;

/**
 * The items that one user is not to be given, asked about in ascending order: a cursor that is set to one user after the other and then
 * moves along the user's list, at O(degree) for all questions together.
 */
final class Excluded {
    private final int[] offsets;
    private final int[] items;
    private int next;
    private int end;

    Excluded(Interactions interactions) {
        this.offsets = interactions.offsets();
        this.items = interactions.items();
    }

    /** Turns to a user. */
    void of(int user) {
        next = offsets[user];
        end = offsets[user + 1];
    }

    /** How many of the user's excluded items have not been passed. */
    int count() {
        return end - next;
    }

    /** Whether the item is excluded; items are asked about in ascending order. */
    boolean contains(int item) {
        while (next < end && items[next] < item) {
            next++;
        }
        return next < end && items[next] == item;
    }
}
