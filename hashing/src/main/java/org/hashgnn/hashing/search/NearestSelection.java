package org.hashgnn.hashing.search;

import java.util.Arrays;
import org.hashgnn.core.data.Interactions;

/**
 * Keeps the n nearest of the items offered to it in ascending order, by counting: distances are whole numbers from 0 to K, so a histogram
 * of what is held tells the n-th smallest distance D at any time, and the limit falls as it falls. Of equally distant items the smaller
 * ids win; or, where asked for, all items at the distance D are kept. Used again for one query after the other; no garbage.
 */
final class NearestSelection {
    private final int wanted;
    private final boolean keepTies;
    private final Excluded excluded;
    private final int[] histogram;
    private int[] items;
    private int[] distances;
    private int[] sorted;
    private int size;
    /** The n-th smallest distance held, or K + 1 as long as fewer than n are held. */
    private int cut;
    /** How many of those held are nearer than {@link #cut}. */
    private int nearer;

    /**
     * A selection.
     *
     * @param wanted n, at least 1
     * @param bits K
     * @param keepTies whether all items at the n-th smallest distance are kept
     */
    NearestSelection(int wanted, int bits, boolean keepTies, Interactions exclude) {
        this.wanted = wanted;
        this.keepTies = keepTies;
        this.excluded = new Excluded(exclude);
        this.histogram = new int[bits + 2];
        this.items = new int[2 * wanted + 64];
        this.distances = new int[items.length];
        this.sorted = new int[items.length];
    }

    /** Begins the query of a user: nothing is held, the user's excluded items will not be. */
    void begin(int user) {
        excluded.of(user);
        Arrays.fill(histogram, 0);
        size = 0;
        nearer = 0;
        cut = histogram.length - 1;
    }

    /** Items at this distance or farther have no chance any more. */
    int limit() {
        return keepTies ? cut + 1 : cut;
    }

    /** Takes an item nearer than {@link #limit()}, unless it is excluded. */
    void offer(int item, int distance) {
        if (excluded.contains(item)) {
            return;
        }
        if (size == items.length) {
            compact();
            if (2 * size > items.length) {
                items = Arrays.copyOf(items, 2 * items.length);
                distances = Arrays.copyOf(distances, items.length);
                sorted = new int[items.length];
            }
        }
        items[size] = item;
        distances[size++] = distance;
        histogram[distance]++;
        if (distance < cut) {
            nearer++;
            while (nearer >= wanted) {
                nearer -= histogram[--cut];
            }
        }
    }

    /** Drops what has no place any more; the order stays. */
    private void compact() {
        int ties = keepTies ? Integer.MAX_VALUE : wanted - nearer;
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (distances[i] < cut || (distances[i] == cut && ties-- > 0)) {
                items[kept] = items[i];
                distances[kept++] = distances[i];
            }
        }
        size = kept;
    }

    /** Ends the query: orders what is held by distance and then id. O(held + K). */
    void finish() {
        compact();
        int[] next = histogram;
        Arrays.fill(next, 0);
        for (int i = 0; i < size; i++) {
            next[distances[i] + 1]++;
        }
        for (int d = 1; d < next.length; d++) {
            next[d] += next[d - 1];
        }
        for (int i = 0; i < size; i++) {
            sorted[next[distances[i]]++] = items[i];
        }
    }

    /** After {@link #finish()}: how many items are held. */
    int size() {
        return size;
    }

    /** After {@link #finish()}: how many of them are strictly nearer than the n-th; the first ones. */
    int nearer() {
        return Math.min(nearer, size);
    }

    /** After {@link #finish()}: the items, nearest first; the first {@link #size()} entries count. */
    int[] items() {
        return sorted;
    }
}
