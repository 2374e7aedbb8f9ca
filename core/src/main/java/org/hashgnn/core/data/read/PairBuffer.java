package org.hashgnn.core.data.read;

import java.util.Arrays;
import org.hashgnn.core.config.InputException;
import org.jspecify.annotations.Nullable;

/** A growing list of (user, item) pairs by provisional index, with times or without: 8 or 16 bytes each. */
public final class PairBuffer {
    private static final int MOST = Integer.MAX_VALUE - 16;

    private long[] pairs = new long[1 << 16];
    private long @Nullable [] times;
    private int size;

    /** An empty list, with a time for each pair or without. */
    public PairBuffer(boolean timed) {
        times = timed ? new long[pairs.length] : null;
    }

    /**
     * Adds a pair.
     *
     * @throws InputException if there are more pairs than an array can hold
     */
    public void add(int user, int item, long time) {
        if (size == pairs.length) {
            grow();
        }
        pairs[size] = ((long) user << 32) | item;
        if (times != null) {
            times[size] = time;
        }
        size++;
    }

    /** The number of pairs. */
    public int size() {
        return size;
    }

    boolean timed() {
        return times != null;
    }

    int user(int k) {
        return (int) (pairs[k] >>> 32);
    }

    int item(int k) {
        return (int) pairs[k];
    }

    long time(int k) {
        return times == null ? 0 : times[k];
    }

    private void grow() {
        if (size == MOST) {
            throw new InputException("more than " + MOST + " interactions: too many for one data set");
        }
        int room = (int) Math.min(MOST, size + (size >> 1) + 16L);
        pairs = Arrays.copyOf(pairs, room);
        if (times != null) {
            times = Arrays.copyOf(times, room);
        }
    }
}
