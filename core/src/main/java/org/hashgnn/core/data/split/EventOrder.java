package org.hashgnn.core.data.split;

import java.util.Arrays;
import java.util.Comparator;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.tensor.Randoms;
import org.jspecify.annotations.Nullable;

/**
 * The order of a user's interactions: by time where there are times, and else, and among equal times, at random. The random order
 * belongs to the seed, the user and the item, so it neither favours low ids nor depends on the order of the input.
 */
final class EventOrder {
    private final Interactions interactions;
    private final long @Nullable [] times;
    private final long seed;

    EventOrder(Interactions interactions, long @Nullable [] times, long seed) {
        this.interactions = interactions;
        this.times = times;
        this.seed = seed;
    }

    /** The places of a user's interactions in {@link Interactions#items()}, first to last. O(degree log degree). */
    int[] of(int user) {
        return times == null ? untimed(user) : timed(user, times);
    }

    /** Sorts 32 random bits with the place in the row below them; by place where the bits are equal. */
    private int[] untimed(int user) {
        int from = interactions.offsets()[user];
        long[] keys = new long[interactions.degree(user)];
        for (int k = 0; k < keys.length; k++) {
            long key = Randoms.mix(seed, user, interactions.items()[from + k]);
            keys[k] = (key & 0xFFFFFFFF00000000L) | k;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int k = 0; k < order.length; k++) {
            order[k] = from + (int) keys[k];
        }
        return order;
    }

    private int[] timed(int user, long[] times) {
        int from = interactions.offsets()[user];
        Event[] events = new Event[interactions.degree(user)];
        for (int k = 0; k < events.length; k++) {
            int place = from + k;
            long key = Randoms.mix(seed, user, interactions.items()[place]);
            events[k] = new Event(times[place], key, place);
        }
        Arrays.sort(events);
        int[] order = new int[events.length];
        for (int k = 0; k < order.length; k++) {
            order[k] = events[k].place;
        }
        return order;
    }

    private record Event(long time, long key, int place) implements Comparable<Event> {
        private static final Comparator<Event> ORDER = Comparator.comparingLong(Event::time)
                .thenComparingLong(Event::key)
                .thenComparingInt(Event::place);

        @Override
        public int compareTo(Event other) {
            return ORDER.compare(this, other);
        }
    }
}
