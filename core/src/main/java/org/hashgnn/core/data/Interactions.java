package org.hashgnn.core.data;

/**
 * Who interacted with what, in compressed rows: the items of user {@code u} are {@code items[offsets[u]] .. items[offsets[u + 1] - 1]},
 * ascending and distinct. Users and items are numbered from 0 without gaps; see {@link Ids} for their original names. The arrays are
 * shared, not copied, and must not be changed.
 *
 * @param users the number of users
 * @param itemCount the number of items
 * @param offsets where each user's items start, {@code users + 1} entries
 * @param items the items, user by user
 */
public record Interactions(int users, int itemCount, int[] offsets, int[] items) {
    /** No interactions at all between so many users and items. */
    public static Interactions none(int users, int itemCount) {
        return new Interactions(users, itemCount, new int[users + 1], new int[0]);
    }

    /** The number of interactions. */
    public int size() {
        return offsets[users];
    }

    /** The number of items of a user. */
    public int degree(int user) {
        return offsets[user + 1] - offsets[user];
    }

    /** The number of interactions of each item. */
    public int[] itemDegrees() {
        int[] degrees = new int[itemCount];
        for (int e = 0; e < size(); e++) {
            degrees[items[e]]++;
        }
        return degrees;
    }

    /** Whether the user interacted with the item. O(log degree). */
    public boolean contains(int user, int item) {
        return java.util.Arrays.binarySearch(items, offsets[user], offsets[user + 1], item) >= 0;
    }
}
