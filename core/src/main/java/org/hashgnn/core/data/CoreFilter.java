package org.hashgnn.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hashgnn.core.config.InputException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves out users and items with few interactions; those of a marked test set count too. First, once, users with fewer than {@code
 * minUserItems} items and items with fewer than {@code minItemUsers} users, both counted before anything is left out. Then, until nothing
 * changes, users with fewer than {@code userCore} items and items with fewer than {@code itemCore} users: the (k, l)-core, which does not
 * depend on the order. O(rounds x interactions), 5 bytes per interaction besides the result.
 *
 * @param minUserItems the fewest items of a user, once
 * @param minItemUsers the fewest users of an item, once
 * @param userCore the fewest items of every user in the end
 * @param itemCore the fewest users of every item in the end
 */
public record CoreFilter(int minUserItems, int minItemUsers, int userCore, int itemCore) {
    private static final Logger LOG = LoggerFactory.getLogger(CoreFilter.class);

    /**
     * The interactions that are left, their users and items numbered anew.
     *
     * @throws InputException if none is left
     */
    public RawInteractions apply(RawInteractions raw) {
        if (Math.max(Math.max(minUserItems, minItemUsers), Math.max(userCore, itemCore)) <= 1) {
            return raw;
        }
        Interactions all = raw.all().interactions();
        boolean[] users = filled(all.users());
        boolean[] items = filled(all.itemCount());
        drop(all, users, items, minUserItems, minItemUsers);
        while (drop(all, users, items, userCore, itemCore)) {
            LOG.debug("another round of the core");
        }
        Survivors kept = new Survivors(raw, users, items);
        RawInteractions result = kept.interactions();
        if (result.train().interactions().size() == 0) {
            throw new InputException("no interaction is left after the filters by count (min_user_items " + minUserItems
                    + ", min_item_users " + minItemUsers + ", user_core " + userCore + ", item_core " + itemCore
                    + "); lower them");
        }
        LOG.info(
                "filters by count: {} of {} users, {} of {} items and {} of {} interactions are kept",
                result.users().size(),
                all.users(),
                result.items().size(),
                all.itemCount(),
                result.all().interactions().size(),
                all.size());
        return result;
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

    /** Numbers what is kept anew. */
    private static final class Survivors {
        private final RawInteractions raw;
        private final boolean[] users;
        private final boolean[] items;
        private final Ranking userRanking;
        private final Ranking itemRanking;

        Survivors(RawInteractions raw, boolean[] users, boolean[] items) {
            this.raw = raw;
            this.users = users;
            this.items = items;
            this.userRanking = ranking(raw.users(), users);
            this.itemRanking = ranking(raw.items(), items);
        }

        RawInteractions interactions() {
            PairBuffer train = pairs(raw.train());
            @Nullable PairBuffer test = raw.test() == null ? null : pairs(raw.test());
            TimedInteractions kept =
                    PairSorter.sort(train, userRanking, itemRanking).interactions();
            return new RawInteractions(
                    userRanking.ids(),
                    itemRanking.ids(),
                    kept,
                    test == null
                            ? null
                            : PairSorter.sort(test, userRanking, itemRanking).interactions(),
                    raw.cleaning(),
                    raw.readings());
        }

        private PairBuffer pairs(TimedInteractions part) {
            Interactions all = part.interactions();
            long @Nullable [] times = part.times();
            PairBuffer pairs = new PairBuffer(times != null);
            for (int user = 0; user < all.users(); user++) {
                for (int e = all.offsets()[user]; users[user] && e < all.offsets()[user + 1]; e++) {
                    if (items[all.items()[e]]) {
                        pairs.add(user, all.items()[e], times == null ? 0 : times[e]);
                    }
                }
            }
            return pairs;
        }

        private static Ranking ranking(Ids ids, boolean[] kept) {
            List<String> names = new ArrayList<>();
            int[] numbers = new int[ids.size()];
            for (int k = 0; k < kept.length; k++) {
                if (kept[k]) {
                    numbers[names.size()] = k;
                    names.add(ids.name(k));
                }
            }
            return Ranking.of(names, numbers, kept.length);
        }
    }
}
