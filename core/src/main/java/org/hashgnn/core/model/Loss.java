package org.hashgnn.core.model;

/** An objective on the rows of a batch. A weighted sum of losses is a loss. */
public interface Loss {
    /**
     * The loss of a batch, and its gradient.
     *
     * @param rows the binarized rows
     * @param gradients where {@code weight * dLoss/drows} is added; the same shapes
     * @param weight what the gradient is multiplied by
     * @return the loss, not multiplied by the weight
     */
    double evaluate(Triplets rows, Triplets gradients, double weight);
}
