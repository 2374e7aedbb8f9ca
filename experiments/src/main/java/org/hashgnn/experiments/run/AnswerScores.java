package org.hashgnn.experiments.run;

import java.util.stream.IntStream;
import org.hashgnn.core.model.Scorer;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.hashing.search.BinaryCodes;

/** How good each of some items is for a user; higher is better. */
@FunctionalInterface
interface AnswerScores {
    double[] of(int user, int[] items);

    /** Minus the Hamming distance. */
    static AnswerScores distances(BinaryCodes users, BinaryCodes items) {
        return (user, found) -> IntStream.of(found)
                .mapToDouble(item -> 0.0 - users.distance(user, items, item))
                .toArray();
    }

    /** The inner product. */
    static AnswerScores products(Matrix users, Matrix items) {
        return (user, found) -> IntStream.of(found)
                .mapToDouble(item -> product(users, user, items, item))
                .toArray();
    }

    /** What a scorer gives. */
    static AnswerScores of(Scorer scorer) {
        return (user, found) -> {
            Matrix row = Matrix.zeros(1, Math.max(1, scorer.items()));
            scorer.score(user, user + 1, row);
            return IntStream.of(found).mapToDouble(item -> row.get(0, item)).toArray();
        };
    }

    private static double product(Matrix users, int user, Matrix items, int item) {
        double sum = 0;
        for (int k = 0; k < users.columns(); k++) {
            sum += (double) users.get(user, k) * items.get(item, k);
        }
        return sum;
    }
}
