package org.hashgnn.core.data.synthetic;

import java.util.Locale;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.data.DatasetSource;
import org.hashgnn.core.data.Inspection;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.data.RawInteractions;
import org.hashgnn.core.tensor.Memory;
import org.hashgnn.core.tensor.Randoms;

/**
 * A random bipartite graph with structure to be learnt. Items are ranked by popularity in a random order; the item of rank {@code r}
 * (from 0) belongs to group {@code r mod groups}. Each user belongs to a first and a second group (perhaps the same), and draws distinct
 * items: with probability {@code noise} from all items, else from the first group (2 of 3 times) or the second. The k-th
 * most popular item (from 1) of those drawn from has probability proportional to {@code k^-popularity}, up to the rounding of a
 * continuous power law. A user's number of items is geometric with the mean {@code interactions}, at least 1 and at most {@code items}; where draws keep
 * repeating, the most popular items that the user lacks fill up.
 *
 * <p>Everything is a function of the seed and the user, computed with {@link StrictMath}: the same on every machine. Memory is the
 * result, {@code 4 (users + interactions)} bytes, and 4 bytes per item. All users and items have an index, drawn or not.
 */
@Summary(
        "A random bipartite graph with latent groups, a power law of popularity and noise; any size, the same on every "
                + "machine.")
public record SyntheticDataset(
        @Setting(value = "The number of users.", byDefault = "1000", min = 1, max = 1_000_000_000)
        int users,

        @Setting(value = "The number of items.", byDefault = "2000", min = 1, max = 1_000_000_000)
        int items,

        @Setting(value = "The mean number of interactions of a user.", byDefault = "20", min = 1)
        double interactions,

        @Setting(value = "The number of latent groups of items.", byDefault = "20", min = 1)
        int groups,

        @Setting(
                value = "The exponent of the power law of popularity; 0 makes items of a group equally popular.",
                byDefault = "0.8",
                min = 0,
                max = 10)
        double popularity,

        @Setting(value = "The share of draws that ignore the user's groups.", byDefault = "0.1", min = 0, max = 1)
        double noise,

        @Setting(value = "The seed.", byDefault = "0") long seed)
        implements DatasetSource {

    /**
     * Checks what no single setting shows.
     *
     * @throws InputException where there are more groups than items, or more interactions than items on average
     */
    public SyntheticDataset {
        if (groups > items) {
            throw new InputException("groups: " + groups + " groups need as many items, but there are " + items);
        }
        if (interactions > items) {
            throw new InputException("interactions: a mean of " + interactions
                    + " per user needs as many items, but there are " + items);
        }
    }

    /**
     * Generates the graph. O(users + items + interactions log interactions of a user).
     *
     * @throws org.hashgnn.core.config.SizeException if there would be more interactions than an array or the heap can hold
     */
    @Override
    public RawInteractions read() {
        requireRoom();
        int[] offsets = new int[users + 1];
        for (int user = 0; user < users; user++) {
            long next = (long) offsets[user] + degree(user);
            offsets[user + 1] = Memory.requireArray(next, "the data set", users, items);
        }
        int[] rows = new int[offsets[users]];
        SyntheticRows generator = new SyntheticRows(this);
        for (int user = 0; user < users; user++) {
            generator.fill(user, rows, offsets[user], offsets[user + 1]);
        }
        return RawInteractions.of(new Interactions(users, items, offsets, rows));
    }

    @Override
    public Inspection inspect() {
        requireRoom();
        return Inspection.of(false, false).withNodes((long) users + items);
    }

    /** Refuses sizes that cannot be had before anything is generated; half of the mean allows for the bound of a row's length. */
    private void requireRoom() {
        String what = String.format(
                Locale.ROOT,
                "a data set of %,d users and %,d items with %s interactions each",
                users,
                items,
                interactions);
        long rows = (long) (users * Math.max(1, interactions / 2));
        Memory.requireArray(rows, what, users, items);
        Memory.requireHeap(Integer.BYTES * (users + items + rows), what, users, items);
    }

    /** Geometric on 1, 2, ...: {@code 1 + floor(ln(1 - x) / ln(1 - 1 / mean))} of {@code x} uniform in {@code [0, 1)}. */
    private int degree(int user) {
        if (interactions == 1) {
            return 1;
        }
        double x = Randoms.unitDouble(Randoms.mix(seed, user, -1));
        double more = StrictMath.log(1 - x) / StrictMath.log(1 - 1 / interactions);
        return (int) Math.min(items, 1 + Math.floor(more));
    }
}
