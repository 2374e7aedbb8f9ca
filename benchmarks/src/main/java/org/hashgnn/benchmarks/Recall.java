package org.hashgnn.benchmarks;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hashgnn.hashing.codes.BinaryCodes;

/**
 * How much of the exact answer others find: the part of all ranks where what they found, by ascending distance and without doubles, is as
 * near as the exact answer. So another item at the same distance is as good.
 */
final class Recall {
    private final BinaryCodes queries;
    private final BinaryCodes items;
    private final int[][] exact;

    /**
     * The recall of an exact answer.
     *
     * @param exact for each query its nearest items
     */
    Recall(BinaryCodes queries, BinaryCodes items, int[][] exact) {
        this.queries = queries;
        this.items = items;
        this.exact = exact;
    }

    double of(int[][] found) {
        long hits = 0;
        long ranks = 0;
        for (int query = 0; query < exact.length; query++) {
            int[] actual = distances(query, found[query]);
            int[] expected = distances(query, exact[query]);
            ranks += expected.length;
            hits += IntStream.range(0, Math.min(actual.length, expected.length))
                    .filter(rank -> actual[rank] <= expected[rank])
                    .count();
        }
        return (double) hits / ranks;
    }

    private int[] distances(int query, int[] found) {
        return Arrays.stream(found)
                .distinct()
                .map(item -> queries.distance(query, items, item))
                .sorted()
                .toArray();
    }
}
