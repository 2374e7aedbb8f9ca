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

/**
 * One trained row for each node, which begins as that of another encoder: matrix factorisation from a good place. The penalty is {@code l2 / (2 B) *
 * sum over the slots of the batch of |e|^2}. O(rows of the batch) a step.
 */
public final class TrainedRows implements Encoder {
    private final Compute compute;
    private final NodeInput input;
    private final double l2;
    private final MatrixBuffer picked;

    /** The encoder, with rows that a new encoder of the settings gives. */
    public TrainedRows(TrainedRowsSettings settings, ModelContext context) {
        compute = context.compute();
        input = new NodeInput(context, settings.from(), "trained-rows");
        l2 = settings.l2();
        picked = new MatrixBuffer(input.width());
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
        Matrix rows = input.of(batch.nodes(), batch.count(), picked);
        double penalty = 0;
        float[] weights = new float[batch.count()];
        for (int i = 0; i < weights.length && l2 > 0; i++) {
            weights[i] = (float) (l2 * batch.uses()[i] / batch.pairs());
            penalty += weights[i] / 2 * compute.sumOfSquares(rows.slice(i, i + 1));
        }
        return new Encoding(rows, penalty, gradient -> {
            if (l2 > 0) {
                compute.scaleRows(rows, weights);
                compute.addInPlace(gradient, rows);
            }
            input.pullBack(batch.nodes(), batch.count(), gradient);
        });
    }

    @Override
    public Matrix encodeAll() {
        return input.all();
    }
}
