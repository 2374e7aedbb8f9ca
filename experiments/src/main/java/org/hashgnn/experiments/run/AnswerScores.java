package org.hashgnn.experiments.run;

import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.hashing.codes.BinaryCodes;

/** How good each of the items found for some users is; higher is better. */
@FunctionalInterface
interface AnswerScores {
    double[][] of(int[] users, int[][] found);

    /** Minus the Hamming distance. */
    static AnswerScores distances(BinaryCodes users, BinaryCodes items) {
        return each(user -> item -> 0.0 - users.distance(user, items, item));
    }

    /** The inner product. */
    static AnswerScores products(Matrix users, Matrix items) {
        return each(user -> item -> {
            double sum = 0;
            for (int k = 0; k < users.columns(); k++) {
                sum += (double) users.get(user, k) * items.get(item, k);
            }
            return sum;
        });
    }

    private static AnswerScores each(IntFunction<IntToDoubleFunction> score) {
        return (users, found) -> IntStream.range(0, users.length)
                .mapToObj(q -> IntStream.of(found[q])
                        .mapToDouble(score.apply(users[q]))
                        .toArray())
                .toArray(double[][]::new);
    }
}
