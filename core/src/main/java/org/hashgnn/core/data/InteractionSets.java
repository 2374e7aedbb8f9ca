package org.hashgnn.core.data;

import org.jspecify.annotations.Nullable;

/** The union of two disjoint sets of interactions, and the difference of two sets, row by row. */
public final class InteractionSets {
    private InteractionSets() {}

    /** All interactions of both; a pair must not be in both. */
    static TimedInteractions union(TimedInteractions a, TimedInteractions b) {
        Interactions left = a.interactions();
        Interactions right = b.interactions();
        long @Nullable [] leftTimes = a.times();
        long @Nullable [] rightTimes = b.times();
        int[] items = new int[Math.addExact(left.size(), right.size())];
        long @Nullable [] times = leftTimes == null || rightTimes == null ? null : new long[items.length];
        int[] offsets = new int[left.users() + 1];
        int place = 0;
        for (int user = 0; user < left.users(); user++) {
            int l = left.offsets()[user];
            int r = right.offsets()[user];
            int leftEnd = left.offsets()[user + 1];
            int rightEnd = right.offsets()[user + 1];
            while (l < leftEnd || r < rightEnd) {
                boolean fromLeft = r == rightEnd || (l < leftEnd && left.items()[l] < right.items()[r]);
                items[place] = fromLeft ? left.items()[l] : right.items()[r];
                if (times != null && leftTimes != null && rightTimes != null) {
                    times[place] = fromLeft ? leftTimes[l] : rightTimes[r];
                }
                place++;
                if (fromLeft) {
                    l++;
                } else {
                    r++;
                }
            }
            offsets[user + 1] = place;
        }
        return new TimedInteractions(new Interactions(left.users(), left.itemCount(), offsets, items), times);
    }

    /** The interactions of {@code a} that {@code b} does not have. */
    public static TimedInteractions difference(TimedInteractions a, Interactions b) {
        Interactions from = a.interactions();
        long @Nullable [] fromTimes = a.times();
        int[] items = new int[from.size()];
        long @Nullable [] times = fromTimes == null ? null : new long[items.length];
        int[] offsets = new int[from.users() + 1];
        int place = 0;
        for (int user = 0; user < from.users(); user++) {
            for (int e = from.offsets()[user]; e < from.offsets()[user + 1]; e++) {
                if (!b.contains(user, from.items()[e])) {
                    items[place] = from.items()[e];
                    if (times != null && fromTimes != null) {
                        times[place] = fromTimes[e];
                    }
                    place++;
                }
            }
            offsets[user + 1] = place;
        }
        Interactions rest =
                new Interactions(from.users(), from.itemCount(), offsets, java.util.Arrays.copyOf(items, place));
        return new TimedInteractions(rest, times == null ? null : java.util.Arrays.copyOf(times, place));
    }
}
