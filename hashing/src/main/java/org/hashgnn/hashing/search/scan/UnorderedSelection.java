package org.hashgnn.hashing.search.scan;

import java.util.Arrays;

/**
 * Keeps the n items nearest to one query of those offered in any order, of equally distant ones the smaller ids. A histogram of the distances
 * tells the n-th smallest after each. Used again for one query after the other; no garbage but the answers.
 */
public final class UnorderedSelection {
    private final int[] histogram;
    private final SmallestKeys keys;
    private int wanted;
    private int cut;
    /** How many of those offered are nearer than the cut; fewer than n. */
    private int nearer;

    /** A selection for distances up to K and an n of at most {@code most}. */
    public UnorderedSelection(int bits, int most) {
        this.histogram = new int[bits + 1];
        this.keys = new SmallestKeys(most);
    }

    /** Begins a query for {@code n = newWanted}, at least 1. */
    public void begin(int newWanted) {
        wanted = newWanted;
        keys.begin(newWanted);
        Arrays.fill(histogram, 0);
        cut = histogram.length;
        nearer = 0;
    }

    /** The n-th smallest distance offered, or K + 1 as long as there are fewer than n: what is farther has no chance any more. */
    public int cut() {
        return cut;
    }

    /** Takes an item not farther than {@link #cut()}, each item once. */
    public void offer(int item, int distance) {
        keys.add((long) distance << 32 | item);
        histogram[distance]++;
        nearer += distance < cut ? 1 : 0;
        while (nearer >= wanted) {
            nearer -= histogram[--cut];
        }
    }

    /** The items held, nearest first. */
    public int[] nearest() {
        return keys.sortedItems();
    }
}
