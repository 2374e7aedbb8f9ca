package org.hashgnn.encoders;

import org.hashgnn.core.model.NodeBatch;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.MatrixBuffer;

/**
 * The L2 penalty of a table's rows, {@code l2 / (2 B) * sum over the slots of the batch of |e|^2}, for B pairs: the row of a distinct node
 * counts once for each slot that it fills.
 */
final class SlotPenalty {
    private final Compute compute;
    private final double l2;
    private final MatrixBuffer gradients;

    SlotPenalty(Compute compute, double l2, int width) {
        this.compute = compute;
        this.l2 = l2;
        gradients = new MatrixBuffer(width);
    }

    /** Returns the penalty; {@link #pullBack} goes back from it. The rows are those of the distinct nodes of the batch. */
    double of(Matrix rows, NodeBatch batch) {
        if (l2 == 0) {
            return 0;
        }
        float[] weights = new float[batch.count()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (l2 * batch.uses()[i] / batch.pairs());
        }
        Matrix gradient = gradients.withRows(batch.count());
        gradient.copyFrom(rows);
        compute.scaleRows(gradient, weights);
        float[] products = new float[batch.count()];
        compute.dotProduct(rows, gradient, products);
        double sum = 0;
        for (float product : products) {
            sum += product;
        }
        return sum / 2;
    }

    /** Adds the gradient of the last penalty to that of the table. */
    void pullBack(NodeBatch batch, Matrix tableGradient) {
        if (l2 > 0) {
            compute.scatterAdd(gradients.withRows(batch.count()), batch.nodes(), tableGradient);
        }
    }
}
