package org.hashgnn.core.data.read;

import java.util.Arrays;
import org.hashgnn.core.data.IdOrder;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.data.TimedInteractions;
import org.jspecify.annotations.Nullable;

/**
 * Turns pairs in any order into compressed rows. Two stable counting sorts, first by item and then by user, give ascending rows in
 * O(pairs + users + items) with 8 bytes per pair besides the result; repeated pairs are merged and keep their earliest time.
 */
final class PairSorter {
    /** The rows, and how many pairs were repeats. */
    record Sorted(TimedInteractions interactions, long duplicates) {}

    private final PairBuffer pairs;
    private final IdOrder users;
    private final IdOrder items;

    private PairSorter(PairBuffer pairs, IdOrder users, IdOrder items) {
        this.pairs = pairs;
        this.users = users;
        this.items = items;
    }

    static Sorted sort(PairBuffer pairs, IdOrder users, IdOrder items) {
        return new PairSorter(pairs, users, items).sort();
    }

    private Sorted sort() {
        int n = pairs.size();
        int[] byItem = new int[n];
        int[] next = new int[items.ids().size() + 1];
        for (int k = 0; k < n; k++) {
            next[item(k) + 1]++;
        }
        accumulate(next);
        for (int k = 0; k < n; k++) {
            byItem[next[item(k)]++] = k;
        }
        int[] offsets = new int[users.ids().size() + 1];
        for (int k = 0; k < n; k++) {
            offsets[user(k) + 1]++;
        }
        accumulate(offsets);
        int[] order = new int[n];
        next = offsets.clone();
        for (int k : byItem) {
            order[next[user(k)]++] = k;
        }
        return merge(offsets, order, byItem);
    }

    /** Merges repeats; {@code items} is room that may be overwritten. */
    private Sorted merge(int[] offsets, int[] order, int[] rows) {
        long @Nullable [] times = pairs.timed() ? new long[order.length] : null;
        int place = 0;
        int from = 0;
        for (int user = 0; user + 1 < offsets.length; user++) {
            int start = place;
            for (int e = from; e < offsets[user + 1]; e++) {
                int item = item(order[e]);
                long time = pairs.time(order[e]);
                boolean repeat = place > start && rows[place - 1] == item;
                if (!repeat) {
                    rows[place++] = item;
                }
                if (times != null) {
                    times[place - 1] = repeat ? Math.min(times[place - 1], time) : time;
                }
            }
            from = offsets[user + 1];
            offsets[user + 1] = place;
        }
        int[] kept = place == rows.length ? rows : Arrays.copyOf(rows, place);
        Interactions interactions =
                new Interactions(users.ids().size(), items.ids().size(), offsets, kept);
        long @Nullable [] keptTimes = times == null ? null : Arrays.copyOf(times, place);
        return new Sorted(new TimedInteractions(interactions, keptTimes), order.length - place);
    }

    private int user(int k) {
        return users.ranks()[pairs.user(k)];
    }

    private int item(int k) {
        return items.ranks()[pairs.item(k)];
    }

    private static void accumulate(int[] counts) {
        for (int k = 1; k < counts.length; k++) {
            counts[k] += counts[k - 1];
        }
    }
}
