package org.hashgnn.encoders;

import java.util.List;
import java.util.OptionalInt;
import org.hashgnn.core.model.DenseMap;
import org.hashgnn.core.model.Encoder;
import org.hashgnn.core.model.Encoding;
import org.hashgnn.core.model.Heads;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.NodeBatch;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.model.Spec;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.model.Tower;
import org.hashgnn.core.model.TowerLayer;
import org.hashgnn.core.tensor.Activation;
import org.hashgnn.core.tensor.ColumnSelector;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.MatrixBuffer;
import org.hashgnn.core.tensor.SparseMatrix;

/**
 * LightGCN (He et al., SIGIR 2020): {@code E' = 1/(L+1) sum over l = 0..L of S^l E} with {@code S = D^-1/2 A D^-1/2}. The sum is computed by
 * Horner's rule, {@code E + S(E + S(E + ...))}, which needs no layer to be kept; S is symmetric, so the way back is the same propagation.
 *
 * <p>A step costs 2 (L - 1) sparse products of {@code 2 * 2 * edges * width} flops each: the outermost of the L products of each way is of the
 * batch's nodes only. The penalty is {@code l2 / (2 B) * sum over the slots of the
 * batch of |e|^2} with the untouched embeddings e.
 */
public final class LightGcn implements Encoder {
    private final Compute compute;
    private final NodeInput input;
    private final SparseMatrix propagation;
    private final ColumnSelector batchColumns;
    private final int layers;
    private final float mean;
    private final SlotPenalty penalty;
    private final Matrix even;
    private final Matrix odd;
    private final MatrixBuffer gathered;
    private final MatrixBuffer picked;

    /** The encoder of a graph with embeddings as the settings say. */
    public LightGcn(LightGcnSettings settings, ModelContext context) {
        compute = context.compute();
        layers = settings.layers();
        mean = 1 + (1f / (layers + 1) - 1); // rounded to a multiple of 2^-24, as in earlier versions
        Spec<Encoder> from = settings.from();
        input = from != null
                ? new NodeInput(context, from, "lightgcn")
                : new NodeInput(context, settings.embedding(), settings.initializer());
        propagation = context.graph().symmetric();
        batchColumns = new ColumnSelector(propagation, compute);
        even = Matrix.zeros(propagation.rows(), input.width());
        odd = Matrix.zeros(propagation.rows(), input.width());
        gathered = new MatrixBuffer(input.width());
        picked = new MatrixBuffer(input.width());
        penalty = new SlotPenalty(compute, settings.l2(), input.width());
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
        Matrix embeddings = input.of(batch.nodes(), batch.count(), gathered);
        Matrix rows = picked.withRows(batch.count());
        if (layers == 0) {
            rows.copyFrom(embeddings);
        } else {
            SparseMatrix batchRows = propagation.selectRows(batch.nodes(), batch.count());
            compute.multiply(batchRows, propagate(layers - 1), embeddings, rows);
        }
        scaleToMean(rows);
        if (!input.trained()) {
            return new Encoding(rows, 0, gradient -> {});
        }
        return new Encoding(rows, penalty.of(embeddings, batch), gradient -> {
            scaleToMean(gradient);
            pullBack(batch, gradient);
            penalty.pullBack(batch, input.gradient());
        });
    }

    @Override
    public Matrix encodeAll() {
        Matrix sum = propagate(layers);
        Matrix rows = sum == even ? odd : even;
        compute.scale(sum, mean, rows);
        return rows;
    }

    /** One layer, {@code E'_v = (e_v + d_v^-1/2 * sum over j of r_j) / (L + 1)} with {@code r_j = d_j^-1/2 * sum over l < L of (S^l E)_j}. */
    @Override
    public Tower tower() {
        Matrix diagonal = Matrix.diagonal(width(), 1f / (layers + 1));
        DenseMap map = new DenseMap(Matrix.stacked(diagonal, diagonal), Matrix.zeros(1, width()), Activation.IDENTITY);
        return new Tower(
                List.of(new TowerLayer(map, width(), OptionalInt.empty())), 0.5, this::givenRows, Heads.same());
    }

    private Matrix givenRows() {
        Matrix given = Matrix.zeros(propagation.rows(), width());
        if (layers == 0) {
            return given;
        }
        float[] scales = new float[given.rows()];
        for (int node = 0; node < scales.length; node++) {
            int degree = propagation.offsets()[node + 1] - propagation.offsets()[node];
            scales[node] = (float) (1 / Math.sqrt(Math.max(degree, 1)));
        }
        given.copyFrom(propagate(layers - 1));
        compute.scaleRows(given, scales);
        return given;
    }

    /** {@code E + S E + .. + S^depth E}, in one of the two buffers, or E itself where the depth is 0. */
    private Matrix propagate(int depth) {
        Matrix sum = input.all();
        for (int l = 0; l < depth; l++) {
            Matrix next = sum == even ? odd : even;
            compute.multiply(propagation, sum, input.all(), next);
            sum = next;
        }
        return sum;
    }

    /**
     * Adds {@code g + S g + .. + S^L g} to the gradient of the embeddings, where g has rows for the batch's nodes only.
     */
    private void pullBack(NodeBatch batch, Matrix gradient) {
        Matrix sum = gradient;
        for (int l = 0; l < layers; l++) {
            boolean last = l == layers - 1;
            Matrix next = last ? input.gradient() : sum == even ? odd : even;
            SparseMatrix hop = l == 0 ? batchColumns.select(batch.nodes(), batch.count()) : propagation;
            compute.multiply(hop, sum, last ? next : null, next);
            if (!last) {
                compute.scatterAdd(gradient, batch.nodes(), next);
            }
            sum = next;
        }
        compute.scatterAdd(gradient, batch.nodes(), input.gradient());
    }

    private void scaleToMean(Matrix rows) {
        compute.scale(rows, mean, rows);
    }
}
