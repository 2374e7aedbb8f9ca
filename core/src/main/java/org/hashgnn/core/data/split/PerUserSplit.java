package org.hashgnn.core.data.split;

import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.data.Split;
import org.jspecify.annotations.Nullable;

/** Gives each interaction a part: of a user's interactions in order, first the training ones, then validation, then test. */
final class PerUserSplit {
    private PerUserSplit() {}

    /** By shares, in the order of {@link EventOrder}. */
    static byte[] of(Interactions all, long @Nullable [] times, Shares shares, long seed) {
        byte[] parts = new byte[all.size()];
        EventOrder order = new EventOrder(all, times, seed);
        for (int user = 0; user < all.users(); user++) {
            int[] events = order.of(user);
            int kept = shares.kept(events.length);
            int train = kept - shares.validation(kept);
            for (int k = train; k < events.length; k++) {
                parts[events[k]] = k < kept ? Split.VALIDATION : Split.TEST;
            }
        }
        return parts;
    }
}
