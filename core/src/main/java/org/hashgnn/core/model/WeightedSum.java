package org.hashgnn.core.model;

import java.util.List;

/** A weighted sum of losses, itself a loss (Eq. 7 of HashGNN: {@code L = L_cross + lambda L_rank}). */
public record WeightedSum(List<Term> terms) implements Loss {
    /**
     * One term of the sum.
     *
     * @param weight what the loss is multiplied by
     * @param loss the loss
     */
    public record Term(double weight, Loss loss) {}

    @Override
    public double evaluate(Triplets rows, Triplets gradients, double weight) {
        double sum = 0;
        for (Term term : terms) {
            if (term.weight() != 0) {
                sum += term.weight() * term.loss().evaluate(rows, gradients, weight * term.weight());
            }
        }
        return sum;
    }
}
