package org.hashgnn.core.evaluation;

import java.util.Arrays;
import org.hashgnn.core.data.Interactions;

/**
 * The users to measure and what is to be found for each: the relevant items that are candidates.
 *
 * @param users the users with at least one, ascending
 * @param offsets where the items of each of {@code users} start, one entry more
 * @param items the items, user by user
 */
record Targets(int[] users, int[] offsets, int[] items) {
    /** The relevant items that are not masked. */
    static Targets of(Interactions relevant, Interactions mask) {
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
                Arrays.copyOf(users, count), Arrays.copyOf(offsets, count + 1), Arrays.copyOf(items, offsets[count]));
    }
}
