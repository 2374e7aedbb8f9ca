package org.hashgnn.encoders;

import static org.hashgnn.core.tensor.LogisticFunction.sigmoid;
import static org.hashgnn.core.tensor.LogisticFunction.softplus;

import java.util.stream.IntStream;
import org.hashgnn.core.model.NodeBatch;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.MatrixBuffer;

/**
 * The cross-entropy of the products of a table's rows over the triplets of a batch, {@code ln(1 + e^-s+) + sum of ln(1 + e^s-)}, the mean over
 * the pairs: a loss of an encoder's own.
 */
final class EdgeEntropy {
    private final Compute compute;
    private final MatrixBuffer slots;
    private final MatrixBuffer gradients;
    private float[] positives = new float[0];
    private float[] negatives = new float[0];

    EdgeEntropy(Compute compute, int width) {
        this.compute = compute;
        slots = new MatrixBuffer(width);
        gradients = new MatrixBuffer(width);
    }

    /** The loss; {@link #pullBack} goes back from it. */
    double of(Matrix table, NodeBatch batch) {
        int pairs = batch.pairs();
        int others = pairs * batch.negatives();
        positives = new float[pairs];
        negatives = new float[others];
        Matrix rows = slots.withRows(2 * pairs + others);
        compute.gather(table, nodes(batch, rows.rows()), rows);
        compute.dotProduct(rows.slice(0, pairs), rows.slice(pairs, 2 * pairs), positives);
        if (others > 0) {
            compute.dotProduct(rows.slice(0, pairs), rows.slice(2 * pairs, rows.rows()), negatives);
        }
        double loss = 0;
        for (int b = 0; b < pairs; b++) {
            loss += softplus(-positives[b]);
            positives[b] = (float) (-sigmoid(-positives[b]) / pairs);
        }
        for (int n = 0; n < others; n++) {
            loss += softplus(negatives[n]);
            negatives[n] = (float) (sigmoid(negatives[n]) / pairs);
        }
        return loss / pairs;
    }

    /** Adds {@code weight} times the gradient of the last loss to that of the table. */
    void pullBack(NodeBatch batch, double weight, Matrix tableGradient) {
        int pairs = batch.pairs();
        int others = pairs * batch.negatives();
        Matrix rows = slots.withRows(2 * pairs + others);
        Matrix gradient = gradients.zeros(rows.rows());
        compute.dotProductBackward(
                rows.slice(0, pairs),
                rows.slice(pairs, 2 * pairs),
                positives,
                gradient.slice(0, pairs),
                gradient.slice(pairs, 2 * pairs));
        if (others > 0) {
            compute.dotProductBackward(
                    rows.slice(0, pairs),
                    rows.slice(2 * pairs, rows.rows()),
                    negatives,
                    gradient.slice(0, pairs),
                    gradient.slice(2 * pairs, rows.rows()));
        }
        compute.scale(gradient, (float) weight, gradient);
        compute.scatterAdd(gradient, nodes(batch, rows.rows()), tableGradient);
    }

    private static int[] nodes(NodeBatch batch, int slots) {
        return IntStream.range(0, slots).map(batch::node).toArray();
    }
}
