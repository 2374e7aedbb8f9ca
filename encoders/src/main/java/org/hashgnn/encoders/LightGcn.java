package org.hashgnn.encoders;

import java.util.List;
import org.hashgnn.core.model.Encoder;
import org.hashgnn.core.model.Encoding;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.NodeBatch;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.MatrixBuffer;
import org.hashgnn.core.tensor.SparseMatrix;

/**
 * LightGCN (He et al., SIGIR 2020): {@code E' = 1/(L+1) sum over l = 0..L of S^l E} with {@code S = D^-1/2 A D^-1/2}. The sum is computed by
 * Horner's rule, {@code E + S(E + S(E + ...))}, which needs no layer to be kept; S is symmetric, so the way back is the same propagation.
 *
 * <p>A step costs 2 L sparse products of {@code 2 * 2 * edges * width} flops each. The penalty is {@code l2 / (2 B) * sum over the slots of the
 * batch of |e|^2} with the untouched embeddings e.
 */
public final class LightGcn implements Encoder {
    private final Compute compute;
    private final NodeInput input;
    private final SparseMatrix propagation;
    private final int layers;
    private final double l2;
    private final Matrix even;
    private final Matrix odd;
    private final MatrixBuffer picked;
    private final MatrixBuffer spread;

    /** The encoder of a graph with freshly drawn embeddings. */
    public LightGcn(LightGcnSettings settings, ModelContext context) {
        compute = context.compute();
        layers = settings.layers();
        l2 = settings.l2();
        input = new NodeInput(context, settings.embedding(), settings.initializer());
        propagation = context.graph().symmetric();
        even = Matrix.zeros(propagation.rows(), input.width());
        odd = Matrix.zeros(propagation.rows(), input.width());
        picked = new MatrixBuffer(input.width());
        spread = new MatrixBuffer(input.width());
    }

    @Override
    public int width() {
        return input.width();
    }

    @Override
    public List<Parameter> parameters() {
        return input.parameters();
    }

    @Override
    public Encoding encode(NodeBatch batch, Step step) {
        Matrix rows = picked.rows(batch.count());
        compute.gather(encodeAll(), batch.nodes(), rows);
        double penalty = input.trained() ? penalty(batch) : 0;
        return new Encoding(rows, penalty, gradient -> {
            if (input.trained()) {
                Matrix all = spread.zeros(propagation.rows());
                compute.scatterAdd(gradient, batch.nodes(), all);
                compute.addScaled(input.gradient(), 1f / (layers + 1), propagate(all));
                addPenaltyGradient(batch);
            }
        });
    }

    @Override
    public Matrix encodeAll() {
        Matrix sum = propagate(input.all());
        Matrix mean = sum == even ? odd : even;
        mean.clear();
        compute.addScaled(mean, 1f / (layers + 1), sum);
        return mean;
    }

    /** {@code x + S x + .. + S^L x}, in one of the two buffers, or x itself where L is 0. */
    private Matrix propagate(Matrix x) {
        Matrix sum = x;
        for (int l = 0; l < layers; l++) {
            Matrix next = sum == even ? odd : even;
            next.copyFrom(x);
            compute.multiply(propagation, sum, next, true);
            sum = next;
        }
        return sum;
    }

    private double penalty(NodeBatch batch) {
        double sum = 0;
        for (int i = 0; i < batch.count(); i++) {
            int node = batch.nodes()[i];
            sum += batch.uses()[i] * compute.sumOfSquares(input.all().rows(node, node + 1));
        }
        return l2 * sum / (2.0 * batch.pairs());
    }

    private void addPenaltyGradient(NodeBatch batch) {
        for (int i = 0; i < batch.count(); i++) {
            int node = batch.nodes()[i];
            float factor = (float) (l2 * batch.uses()[i] / batch.pairs());
            compute.addScaled(
                    input.gradient().rows(node, node + 1), factor, input.all().rows(node, node + 1));
        }
    }
}
