package org.hashgnn.core.data;

import java.util.Arrays;
import org.hashgnn.core.tensor.Randoms;

/** Numbers distinct whole numbers in the order in which they are met: an open-addressing hash table, at most half full. */
public final class LongIndex {
    private long[] values = new long[1 << 10];
    private int[] slots = new int[1 << 12];
    private int size;

    /** The provisional index of a number, a new one where it was not met before. */
    public int add(long value) {
        int slot = slot(value);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
        slots[slot] = size;
        if (size > slots.length / 2) {
            rehash();
        }
        return size - 1;
    }

    int size() {
        return size;
    }

    long value(int index) {
        return values[index];
    }

    /** The final numbering, ascending. O(n log n). */
    public IdOrder rank() {
        long[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        int[] ranks = new int[size];
        for (int k = 0; k < size; k++) {
            ranks[k] = Arrays.binarySearch(sorted, values[k]);
        }
        return new IdOrder(Ids.of(sorted), ranks);
    }

    private int slot(long value) {
        int mask = slots.length - 1;
        int slot = (int) Randoms.mix(value) & mask;
        while (slots[slot] != 0 && values[slots[slot] - 1] != value) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        for (int k = 0; k < size; k++) {
            slots[slot(values[k])] = k + 1;
        }
    }
}
