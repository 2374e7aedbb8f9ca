package org.hashgnn.core.data;

/**
 * Interactions divided into disjoint parts over the same users and items.
 *
 * @param train what is learnt from
 * @param validation what settings and the number of epochs are chosen on
 * @param test what is looked at once
 */
public record Split(Interactions train, Interactions validation, Interactions test) {
    public static final byte TRAIN = 0;
    public static final byte VALIDATION = 1;
    public static final byte TEST = 2;

    /** Divides interactions by the part named for each. O(interactions). */
    public static Split of(Interactions all, byte[] parts) {
        return new Split(select(all, parts, TRAIN), select(all, parts, VALIDATION), select(all, parts, TEST));
    }

    private static Interactions select(Interactions all, byte[] parts, byte part) {
        int count = 0;
        for (byte each : parts) {
            count += each == part ? 1 : 0;
        }
        int[] items = new int[count];
        int[] offsets = new int[all.users() + 1];
        int place = 0;
        for (int user = 0; user < all.users(); user++) {
            for (int e = all.offsets()[user]; e < all.offsets()[user + 1]; e++) {
                if (parts[e] == part) {
                    items[place++] = all.items()[e];
                }
            }
            offsets[user + 1] = place;
        }
        return new Interactions(all.users(), all.itemCount(), offsets, items);
    }
}
