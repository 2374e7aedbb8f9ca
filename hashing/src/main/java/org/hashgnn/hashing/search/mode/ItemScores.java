package org.hashgnn.hashing.search.mode;

import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.hashing.codes.BinaryCodes;

/** Scores of the items found for users; higher is better. */
@FunctionalInterface
public interface ItemScores {
    /**
     * The scores of some items.
     *
     * @param users user indices
     * @param found the items found for each
     */
    double[][] of(int[] users, int[][] found);

    /** Minus the Hamming distance. */
    static ItemScores distances(BinaryCodes users, BinaryCodes items) {
        return each(user -> item -> 0.0 - users.distance(user, items, item));
    }

    /** The inner product. */
    static ItemScores products(Matrix users, Matrix items) {
        return each(user -> item -> {
            double sum = 0;
            for (int k = 0; k < users.columns(); k++) {
                sum += (double) users.get(user, k) * items.get(item, k);
            }
            return sum;
        });
    }

    private static ItemScores each(IntFunction<IntToDoubleFunction> score) {
        return (users, found) -> IntStream.range(0, users.length)
                .mapToObj(q -> IntStream.of(found[q])
                        .mapToDouble(score.apply(users[q]))
                        .toArray())
                .toArray(double[][]::new);
    }
}
