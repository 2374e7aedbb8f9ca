package org.hashgnn.hashing.search.scan;

import java.util.Arrays;

/**
 * Keeps the n smallest of a stream of distinct 64-bit keys. A key carries its order in the upper and an item in the lower 32 bits, so that
 * equal values are cut by ascending item. Keys gather in a buffer of more than twice n; when it is full, quickselect (Hoare 1961) throws
 * out the larger part: O(1) for a key on average.
 */
public final class SmallestKeys {
    private final long[] keys;
    private int wanted;
    private int size;

    /** Room for an n of at most {@code most}. */
    public SmallestKeys(int most) {
        this.keys = new long[Math.addExact(Math.multiplyExact(2, most), 64)];
    }

    /** The key of a value with greater values first; -0 and +0 are one value. */
    public static long descending(float value, int item) {
        int bits = Float.floatToRawIntBits(value + 0.0f);
        return (long) ~(bits ^ (bits >> 31 & Integer.MAX_VALUE)) << 32 | item;
    }

    /** The value of a key of {@link #descending}. */
    static float value(long key) {
        int bits = ~(int) (key >> 32);
        return Float.intBitsToFloat(bits ^ (bits >> 31 & Integer.MAX_VALUE));
    }

    /** Begins anew with {@code n = newWanted}, at least 1. */
    public void begin(int newWanted) {
        wanted = newWanted;
        size = 0;
    }

    /** Takes a key; true where the buffer was cut to the n smallest so far, so that {@link #largest} is a bound for those to come. */
    public boolean add(long key) {
        keys[size++] = key;
        if (size < keys.length) {
            return false;
        }
        keepSmallest();
        return true;
    }

    /** After a cut: the largest key kept; a larger one has no chance any more. */
    long largest() {
        return keys[wanted - 1];
    }

    /** Cuts to the n smallest, with the largest of them last; nothing happens where there are fewer. */
    public void keepSmallest() {
        if (size >= wanted) {
            select();
            size = wanted;
        }
    }

    /** The items of the n smallest keys, in ascending order of the keys. */
    public int[] sortedItems() {
        keepSmallest();
        Arrays.sort(keys, 0, size);
        return items();
    }

    /** The items of the keys held, in no particular order. */
    public int[] items() {
        int[] items = new int[size];
        for (int i = 0; i < size; i++) {
            items[i] = (int) keys[i];
        }
        return items;
    }

    /** Places the n-th smallest at its place, the smaller ones before it. */
    private void select() {
        int low = 0;
        int high = size - 1;
        int place = wanted - 1;
        while (low < high) {
            long pivot = median(keys[low], keys[(low + high) >>> 1], keys[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (keys[i] < pivot) {
                    i++;
                }
                while (keys[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    long swapped = keys[i];
                    keys[i++] = keys[j];
                    keys[j--] = swapped;
                }
            }
            if (place <= j) {
                high = j;
            } else if (place >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private static long median(long a, long b, long c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
