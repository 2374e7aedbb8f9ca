package org.hashgnn.core.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The final numbering of users or items.
 *
 * @param ids the names by final index
 * @param ranks the final index of each provisional index, which counts names as they were met
 */
public record IdOrder(Ids ids, int[] ranks) {
    /**
     * The numbering of distinct names: ascending by value if all are whole numbers in plain form ({@code 0}, {@code -7}, not {@code 07}) of
     * 64 bits, else by {@link String#compareTo}. O(n log n); O(n) for names in order.
     *
     * @param names the names
     * @param numbers the provisional index of each name, as long as the names or longer
     * @param size a number that all provisional indices are below
     */
    public static IdOrder of(List<String> names, int[] numbers, int size) {
        long[] values = new long[names.size()];
        for (int k = 0; k < values.length; k++) {
            if (!WholeNumber.isPlain(names.get(k))) {
                return ofTexts(names, numbers, size);
            }
            values[k] = Long.parseLong(names.get(k));
        }
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] ranks = new int[size];
        for (int k = 0; k < values.length; k++) {
            ranks[numbers[k]] = Arrays.binarySearch(sorted, values[k]);
        }
        return new IdOrder(Ids.of(sorted), ranks);
    }

    /** The numbering that leaves each provisional index what it is. */
    public static IdOrder unnamed(int size) {
        int[] ranks = new int[size];
        Arrays.setAll(ranks, k -> k);
        return new IdOrder(Ids.dense(size), ranks);
    }

    private static IdOrder ofTexts(List<String> names, int[] numbers, int size) {
        Integer[] order = new Integer[names.size()];
        Arrays.setAll(order, k -> k);
        Arrays.sort(order, Comparator.comparing(names::get));
        int[] ranks = new int[size];
        for (int rank = 0; rank < order.length; rank++) {
            ranks[numbers[order[rank]]] = rank;
        }
        return new IdOrder(Ids.of(Arrays.stream(order).map(names::get).toList()), ranks);
    }
}
