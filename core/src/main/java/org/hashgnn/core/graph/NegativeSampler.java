package org.hashgnn.core.graph;

import java.util.BitSet;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.tensor.Randoms;
import org.jspecify.annotations.Nullable;

/**
 * Draws items that a user has not interacted with in training, by rejection: uniformly, or with a probability proportional to {@code
 * degree^exponent}. A draw is a function of its key alone. Safe for concurrent use.
 *
 * <p>Expected cost of a draw: O(1), or O(log degree) where there are more pairs of users and items than are kept as bits, divided by the share
 * of items left to the user.
 */
public final class NegativeSampler {
    /** Pairs of users and items of which a bit each is kept: 32 MiB. */
    private static final long MOST_BITS = 1L << 28;

    private final Interactions positives;
    private final @Nullable BitSet seen;
    private final @Nullable AliasTable popularity;

    /**
     * A sampler for the given training interactions.
     *
     * @param exponent the power of the item's degree; 0 draws uniformly
     * @throws InputException if a user has interacted with every item that can be drawn
     */
    public NegativeSampler(Interactions positives, double exponent) {
        this.positives = positives;
        this.seen = (long) positives.users() * positives.itemCount() <= MOST_BITS ? bits(positives) : null;
        int[] degrees = positives.itemDegrees();
        int drawable = degrees.length;
        if (exponent == 0) {
            popularity = null;
        } else {
            double[] weights = new double[degrees.length];
            drawable = 0;
            for (int i = 0; i < degrees.length; i++) {
                weights[i] = degrees[i] == 0 ? 0 : Math.pow(degrees[i], exponent);
                drawable += degrees[i] == 0 ? 0 : 1;
            }
            popularity = new AliasTable(weights);
        }
        for (int user = 0; user < positives.users(); user++) {
            if (positives.degree(user) >= drawable) {
                throw new InputException(
                        "user index " + user + " has interacted with all " + drawable
                                + " items that can be drawn, so no negative item exists for it; leave such users out of the data");
            }
        }
    }

    /** The item that the user and the key draw. */
    public int draw(int user, long key) {
        for (long attempt = 0; ; attempt++) {
            long bits = Randoms.mix(key, attempt);
            int item = popularity == null ? Randoms.bounded(bits, positives.itemCount()) : popularity.draw(bits);
            if (seen == null ? !positives.contains(user, item) : !seen.get(user * positives.itemCount() + item)) {
                return item;
            }
        }
    }

    private static BitSet bits(Interactions positives) {
        BitSet bits = new BitSet(positives.users() * positives.itemCount());
        for (int user = 0; user < positives.users(); user++) {
            for (int e = positives.offsets()[user]; e < positives.offsets()[user + 1]; e++) {
                bits.set(user * positives.itemCount() + positives.items()[e]);
            }
        }
        return bits;
    }
}
