package org.hashgnn.core.data;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The same interactions under other numbers of users and items: row by row, which is faster than to sort the pairs anew. */
public final class Renumbering {
    private final TimedInteractions part;
    private final int[] items;
    private final int[] rows;
    private final long @Nullable [] times;
    /** For each item of a row its new number, then its place in the row. */
    private long[] keys = new long[16];

    private Renumbering(TimedInteractions part, int[] items) {
        this.part = part;
        this.items = items;
        this.rows = new int[part.interactions().size()];
        this.times = part.times() == null ? null : new long[rows.length];
    }

    /** The interactions with the numbers of two rankings, which hold all numbers from 0 on, each once. */
    public static TimedInteractions of(TimedInteractions part, IdOrder users, IdOrder items) {
        return new Renumbering(part, items.ranks())
                .numbered(users.ranks(), items.ids().size());
    }

    private TimedInteractions numbered(int[] ranks, int itemCount) {
        Interactions all = part.interactions();
        int[] before = new int[ranks.length];
        for (int user = 0; user < ranks.length; user++) {
            before[ranks[user]] = user;
        }
        int[] offsets = new int[ranks.length + 1];
        for (int user = 0; user < ranks.length; user++) {
            int from = all.offsets()[before[user]];
            int size = all.offsets()[before[user] + 1] - from;
            row(from, size, offsets[user]);
            offsets[user + 1] = offsets[user] + size;
        }
        return new TimedInteractions(new Interactions(ranks.length, itemCount, offsets, rows), times);
    }

    private void row(int from, int size, int to) {
        if (size > keys.length) {
            keys = new long[Math.max(size, 2 * keys.length)];
        }
        for (int k = 0; k < size; k++) {
            keys[k] = ((long) items[part.interactions().items()[from + k]] << 32) | k;
        }
        Arrays.sort(keys, 0, size);
        long @Nullable [] given = part.times();
        for (int k = 0; k < size; k++) {
            rows[to + k] = (int) (keys[k] >>> 32);
            if (times != null && given != null) {
                times[to + k] = given[from + (int) keys[k]];
            }
        }
    }
}
