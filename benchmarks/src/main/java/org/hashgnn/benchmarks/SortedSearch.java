package org.hashgnn.benchmarks;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.hashing.codes.BinaryCodes;

/** The reference of the search benchmarks: scores every item and sorts them all. */
final class SortedSearch {
    private final MeasuredMode mode;
    private final int candidates;
    private final Codes codes;
    private final BinaryCodes items;

    /**
     * A search in a mode.
     *
     * @param candidates C of the hierarchical mode
     */
    SortedSearch(MeasuredMode mode, int candidates, Codes codes) {
        this.mode = mode;
        this.candidates = candidates;
        this.codes = codes;
        this.items = BinaryCodes.ofSigns(codes.items());
    }

    /** Fails where the items found for a user do not score as the n best do, to rounding. */
    void check(int user, int n, int[] found) {
        BinaryCodes query = BinaryCodes.ofSigns(codes.users().slice(user, user + 1));
        IntToDoubleFunction distance = item -> query.distance(0, items, item);
        IntToDoubleFunction product = item -> -product(user, item);
        IntToDoubleFunction cost = mode == MeasuredMode.HAMMING ? distance : product;
        double[] expected = switch (mode) {
            case HAMMING -> smallest(distance, n);
            case CONTINUOUS -> smallest(product, n);
            case HIERARCHICAL -> smallestOfNearest(distance, product, n);
        };
        if (found.length != expected.length) {
            throw new IllegalStateException(
                    "user " + user + " got " + found.length + " items instead of " + expected.length);
        }
        for (int rank = 0; rank < n && rank < found.length; rank++) {
            double actual = cost.applyAsDouble(found[rank]);
            if (!(Math.abs(actual - expected[rank]) < 1e-4 * items.bits())) {
                throw new IllegalStateException("user " + user + ", rank " + rank + ", item " + found[rank] + ": "
                        + actual + " instead of " + expected[rank]);
            }
        }
    }

    private double[] smallest(IntToDoubleFunction cost, int n) {
        return IntStream.range(0, items.rows())
                .mapToDouble(cost)
                .sorted()
                .limit(n)
                .toArray();
    }

    /** Of equal distances the smaller ids are candidates. */
    private double[] smallestOfNearest(IntToDoubleFunction distance, IntToDoubleFunction product, int n) {
        long[] keys = IntStream.range(0, items.rows())
                .mapToLong(item -> (long) distance.applyAsDouble(item) << Integer.SIZE | item)
                .sorted()
                .limit(candidates)
                .toArray();
        return Arrays.stream(keys)
                .mapToDouble(key -> product.applyAsDouble((int) key))
                .sorted()
                .limit(n)
                .toArray();
    }

    private double product(int user, int item) {
        Matrix users = codes.users();
        double sum = 0;
        for (int k = 0; k < users.columns(); k++) {
            sum += (double) users.get(user, k) * codes.all().get(codes.userCount() + item, k);
        }
        return sum;
    }
}
