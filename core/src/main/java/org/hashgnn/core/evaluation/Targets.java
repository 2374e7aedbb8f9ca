package org.hashgnn.core.evaluation;

import java.util.Arrays;
import org.hashgnn.core.data.Interactions;

/**
 * The users to measure, what is to be found for each, the relevant items that are candidates, and which items are no candidates.
 *
 * @param users the users with at least one relevant candidate, ascending
 * @param offsets where the items of each of {@code users} start, one entry more
 * @param items the relevant candidates, user by user, ascending
 * @param mask the items that are no candidates, by user
 */
public record Targets(int[] users, int[] offsets, int[] items, Interactions mask) {
    /**
     * The relevant items that are not masked.
     *
     * @throws IllegalArgumentException where the two differ in users or items
     */
    public static Targets of(Interactions relevant, Interactions mask) {
        if (relevant.users() != mask.users() || relevant.itemCount() != mask.itemCount()) {
            throw new IllegalArgumentException(
                    "the relevant items are of " + relevant.users() + " users and " + relevant.itemCount()
                            + " items, the mask is of " + mask.users() + " users and " + mask.itemCount() + " items");
        }
        int[] users = new int[relevant.users()];
        int[] offsets = new int[relevant.users() + 1];
        int[] items = new int[relevant.size()];
        int count = 0;
        for (int user = 0; user < relevant.users(); user++) {
            int end = offsets[count];
            for (int e = relevant.offsets()[user]; e < relevant.offsets()[user + 1]; e++) {
                if (!mask.contains(user, relevant.items()[e])) {
                    items[end++] = relevant.items()[e];
                }
            }
            if (end > offsets[count]) {
                users[count++] = user;
                offsets[count] = end;
            }
        }
        return new Targets(
                Arrays.copyOf(users, count),
                Arrays.copyOf(offsets, count + 1),
                Arrays.copyOf(items, offsets[count]),
                mask);
    }

    /** How many items are candidates for the user at a place. */
    public int candidates(int place) {
        return mask.itemCount() - mask.degree(users[place]);
    }

    /** How many of them are relevant, at least 1. */
    public int relevant(int place) {
        return offsets[place + 1] - offsets[place];
    }
}
