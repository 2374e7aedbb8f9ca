package org.hashgnn.core.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.data.Ids;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.tensor.Randoms;
import org.jspecify.annotations.Nullable;

/**
 * Samples items that a user has not interacted with in training, by rejection: uniformly, or with a probability proportional to {@code
 * degree^exponent}. A sample is a function of its key alone. Safe for concurrent use.
 *
 * <p>Expected cost of a sample: O(1), or O(log degree) where there are more pairs of users and items than are kept as bits, divided by the share
 * of items left to the user. After {@value #MOST_ATTEMPTS} rejections the sample is taken from the items left by their weights, in O(items).
 */
public final class NegativeSampler {
    /** Pairs of users and items of which a bit each is kept: 32 MiB. */
    private static final long MOST_BITS = 1L << 28;

    private static final int MOST_ATTEMPTS = 100_000;
    private static final int MOST_NAMES = 5;

    private final Interactions positives;
    private final @Nullable BitSet seen;
    private final double @Nullable [] weights;
    private final @Nullable AliasTable popularity;

    /**
     * A sampler for the given training interactions.
     *
     * @param exponent the power of the item's degree; 0 samples uniformly
     * @throws InputException if a user has interacted with every item that can be sampled; it names him by his index
     */
    public NegativeSampler(Interactions positives, double exponent) {
        requireNegatives(positives, exponent, Ids.dense(positives.users()));
        this.positives = positives;
        this.seen = (long) positives.users() * positives.itemCount() <= MOST_BITS ? bits(positives) : null;
        this.weights = exponent == 0 ? null : weights(positives, exponent);
        this.popularity = weights == null ? null : new AliasTable(weights);
    }

    /**
     * Checks that there is a negative item for every user. O(users + items + interactions).
     *
     * @param exponent the power of the item's degree; 0 samples uniformly
     * @param names the original ids of the users
     * @throws InputException with the users, the first {@value #MOST_NAMES} by name, who have interacted with every item that can be sampled
     */
    public static void requireNegatives(Interactions positives, double exponent, Ids names) {
        double[] weights = exponent == 0 ? null : weights(positives, exponent);
        int drawable = 0;
        for (int item = 0; item < positives.itemCount(); item++) {
            drawable += weights == null || weights[item] > 0 ? 1 : 0;
        }
        List<String> without = new ArrayList<>();
        int count = 0;
        for (int user = 0; user < positives.users(); user++) {
            if (positives.degree(user) > 0 && taken(positives, user, weights) >= drawable) {
                count++;
                if (without.size() < MOST_NAMES) {
                    without.add(names.name(user));
                }
            }
        }
        if (count > 0) {
            throw new InputException((count == 1 ? "user " : "users ") + String.join(", ", without)
                    + (count > without.size() ? " and " + (count - without.size()) + " more" : "")
                    + (count == 1 ? " has" : " have") + " interacted with all " + drawable
                    + " items that can be sampled, so no negative item exists; leave such users out of the data, or give"
                    + " 'training.negatives: 0' with a loss that needs none");
        }
    }

    /** The item that the user and the key sample. */
    public int draw(int user, long key) {
        for (long attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            long bits = Randoms.mix(key, attempt);
            int item = popularity == null ? Randoms.bounded(bits, positives.itemCount()) : popularity.draw(bits);
            if (!isPositive(user, item)) {
                return item;
            }
        }
        return drawFromRest(user, Randoms.unitDouble(Randoms.mix(key, MOST_ATTEMPTS)));
    }

    /** The item left to the user at a quantile of the distribution over all that are left. */
    private int drawFromRest(int user, double quantile) {
        double total = 0;
        for (int item = 0; item < positives.itemCount(); item++) {
            total += isPositive(user, item) ? 0 : weight(item);
        }
        double sum = 0;
        int last = -1;
        for (int item = 0; item < positives.itemCount(); item++) {
            if (!isPositive(user, item) && weight(item) > 0) {
                sum += weight(item);
                last = item;
                if (sum > quantile * total) {
                    return item;
                }
            }
        }
        return last;
    }

    private double weight(int item) {
        return weights == null ? 1 : weights[item];
    }

    private boolean isPositive(int user, int item) {
        return seen == null ? positives.contains(user, item) : seen.get(user * positives.itemCount() + item);
    }

    /** {@code (degree / greatest degree)^exponent} of each item: no exponent makes it infinite. */
    private static double[] weights(Interactions positives, double exponent) {
        int[] degrees = positives.itemDegrees();
        int greatest = 1;
        for (int degree : degrees) {
            greatest = Math.max(greatest, degree);
        }
        double[] weights = new double[degrees.length];
        for (int i = 0; i < degrees.length; i++) {
            weights[i] = degrees[i] == 0 ? 0 : Math.pow((double) degrees[i] / greatest, exponent);
        }
        return weights;
    }

    /** How many of the user's items can be sampled for others. */
    private static int taken(Interactions positives, int user, double @Nullable [] weights) {
        if (weights == null) {
            return positives.degree(user);
        }
        int taken = 0;
        for (int e = positives.offsets()[user]; e < positives.offsets()[user + 1]; e++) {
            taken += weights[positives.items()[e]] > 0 ? 1 : 0;
        }
        return taken;
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
