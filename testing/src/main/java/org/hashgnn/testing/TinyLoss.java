package org.hashgnn.testing;

import org.hashgnn.core.model.Loss;
import org.hashgnn.core.model.Triplets;
import org.hashgnn.core.tensor.Matrix;

/** A loss in plain loops: the mean over the pairs of {@code 1/2 (<u, p> - 1)^2 + 1/2 sum over the negatives of <u, n>^2}. */
public record TinyLoss() implements Loss {
    @Override
    public double evaluate(Triplets rows, Triplets gradients, double weight) {
        double sum = 0;
        int pairs = rows.pairs();
        int perPair = rows.perPair();
        for (int b = 0; b < pairs; b++) {
            sum += term(rows.users(), rows.positives(), b, b, 1, weight / pairs, gradients, gradients.positives());
            for (int n = b * perPair; n < (b + 1) * perPair; n++) {
                sum += term(rows.users(), rows.negatives(), b, n, 0, weight / pairs, gradients, gradients.negatives());
            }
        }
        return sum / pairs;
    }

    private static double term(
            Matrix users,
            Matrix items,
            int user,
            int item,
            double target,
            double factor,
            Triplets gradients,
            Matrix itemGradients) {
        double error = -target;
        for (int c = 0; c < users.columns(); c++) {
            error += (double) users.get(user, c) * items.get(item, c);
        }
        for (int c = 0; c < users.columns(); c++) {
            add(gradients.users(), user, c, factor * error * items.get(item, c));
            add(itemGradients, item, c, factor * error * users.get(user, c));
        }
        return error * error / 2;
    }

    private static void add(Matrix matrix, int row, int column, double value) {
        matrix.set(row, column, (float) (matrix.get(row, column) + value));
    }
}
