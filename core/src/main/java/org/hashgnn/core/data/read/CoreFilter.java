package org.hashgnn.core.data.read;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.data.Ids;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.data.NumericIds;
import org.hashgnn.core.data.RawInteractions;
import org.hashgnn.core.data.TimedInteractions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves out users and items with few interactions, or none; those of a marked test set count too. First, once, users with fewer than
 * {@code minUserItems} items and items with fewer than {@code minItemUsers} users, both counted before anything is left out. Then, until
 * nothing changes, users with fewer than {@code userCore} items and items with fewer than {@code itemCore} users: the (k, l)-core, which
 * does not depend on the order. O(rounds x interactions).
 *
 * @param minUserItems the fewest items of a user, once
 * @param minItemUsers the fewest users of an item, once
 * @param userCore the fewest items of every user in the end
 * @param itemCore the fewest users of every item in the end
 */
public record CoreFilter(int minUserItems, int minItemUsers, int userCore, int itemCore) {
    private static final Logger LOG = LoggerFactory.getLogger(CoreFilter.class);

    /**
     * The interactions that are left, in the same order, their users and items numbered anew without gaps.
     *
     * @param raw interactions whose users and items are numbers: texts might be ordered otherwise once some of them are gone
     * @throws InputException if none is left
     * @throws IllegalArgumentException if users or items are texts
     */
    public RawInteractions apply(RawInteractions raw) {
        Interactions all = raw.all().interactions();
        boolean[] users = filled(all.users());
        boolean[] items = filled(all.itemCount());
        boolean changed = drop(all, users, items, Math.max(1, minUserItems), Math.max(1, minItemUsers));
        while (drop(all, users, items, userCore, itemCore)) {
            LOG.debug("another round of the core");
            changed = true;
        }
        if (!changed) {
            return raw;
        }
        RawInteractions result = new Survivors(raw, users, items).interactions();
        if (result.train().interactions().size() == 0) {
            throw new InputException("no interaction is left after the filters by count (min_user_items " + minUserItems
                    + ", min_item_users " + minItemUsers + ", user_core " + userCore + ", item_core " + itemCore
                    + "); lower them");
        }
        report(raw, all, result);
        return result;
    }

    private void report(RawInteractions raw, Interactions all, RawInteractions result) {
        int kept = result.all().interactions().size();
        if (kept < all.size()) {
            LOG.info(
                    "filters by count: {} of {} users, {} of {} items and {} of {} interactions are kept",
                    result.users().size(),
                    raw.users().size(),
                    result.items().size(),
                    raw.items().size(),
                    kept,
                    all.size());
        }
    }

    /** Drops what has too few interactions with what was there before; whether anything was dropped. */
    private static boolean drop(Interactions all, boolean[] users, boolean[] items, int leastItems, int leastUsers) {
        int[] userDegrees = new int[users.length];
        int[] itemDegrees = new int[items.length];
        for (int user = 0; user < users.length; user++) {
            for (int e = all.offsets()[user]; users[user] && e < all.offsets()[user + 1]; e++) {
                if (items[all.items()[e]]) {
                    userDegrees[user]++;
                    itemDegrees[all.items()[e]]++;
                }
            }
        }
        boolean droppedUsers = drop(users, userDegrees, leastItems);
        boolean droppedItems = drop(items, itemDegrees, leastUsers);
        return droppedUsers || droppedItems;
    }

    private static boolean drop(boolean[] kept, int[] degrees, int least) {
        boolean dropped = false;
        for (int k = 0; k < kept.length; k++) {
            if (kept[k] && degrees[k] < least) {
                kept[k] = false;
                dropped = true;
            }
        }
        return dropped;
    }

    private static boolean[] filled(int size) {
        boolean[] all = new boolean[size];
        Arrays.fill(all, true);
        return all;
    }

    /** Renumbers the users and items that remain. */
    private static final class Survivors {
        private final RawInteractions raw;
        private final int[] userNumbers;
        private final int[] itemNumbers;
        private final NumericIds users;
        private final NumericIds items;

        Survivors(RawInteractions raw, boolean[] users, boolean[] items) {
            this.raw = raw;
            this.userNumbers = numbers(users);
            this.itemNumbers = numbers(items);
            this.users = kept(raw.users(), userNumbers);
            this.items = kept(raw.items(), itemNumbers);
        }

        RawInteractions interactions() {
            return new RawInteractions(
                    users,
                    items,
                    kept(raw.train()),
                    raw.test() == null ? null : kept(raw.test()),
                    raw.cleaning(),
                    raw.readings());
        }

        private TimedInteractions kept(TimedInteractions part) {
            Interactions all = part.interactions();
            long @Nullable [] times = part.times();
            int[] offsets = new int[users.size() + 1];
            int[] rows = new int[all.size()];
            long @Nullable [] keptTimes = times == null ? null : new long[all.size()];
            int place = 0;
            for (int user = 0; user < all.users(); user++) {
                if (userNumbers[user] < 0) {
                    continue;
                }
                for (int e = all.offsets()[user]; e < all.offsets()[user + 1]; e++) {
                    int item = itemNumbers[all.items()[e]];
                    if (item >= 0) {
                        if (times != null && keptTimes != null) {
                            keptTimes[place] = times[e];
                        }
                        rows[place++] = item;
                    }
                }
                offsets[userNumbers[user] + 1] = place;
            }
            Interactions kept = new Interactions(users.size(), items.size(), offsets, Arrays.copyOf(rows, place));
            return new TimedInteractions(kept, keptTimes == null ? null : Arrays.copyOf(keptTimes, place));
        }

        /** The new number of each that is kept, else -1. */
        private static int[] numbers(boolean[] kept) {
            int[] numbers = new int[kept.length];
            int next = 0;
            for (int k = 0; k < kept.length; k++) {
                numbers[k] = kept[k] ? next++ : -1;
            }
            return numbers;
        }

        private static NumericIds kept(Ids ids, int[] numbers) {
            if (!(ids instanceof NumericIds values)) {
                throw new IllegalArgumentException("filters by count come before the numbering of ids that are texts");
            }
            return Ids.of(IntStream.range(0, numbers.length)
                    .filter(k -> numbers[k] >= 0)
                    .mapToLong(values::value)
                    .toArray());
        }
    }
}
