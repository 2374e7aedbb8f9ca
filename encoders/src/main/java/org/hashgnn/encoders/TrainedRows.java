package org.hashgnn.encoders;

import java.util.List;
import org.hashgnn.core.model.Encoder;
import org.hashgnn.core.model.Encoding;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.NodeBatch;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.MatrixBuffer;

/**
 * One trained row for each node, which begins as that of another encoder: matrix factorisation from a good place. The penalty is {@code l2 / (2 B) *
 * sum over the slots of the batch of |e|^2}. O(rows of the batch) a step.
 */
public final class TrainedRows implements Encoder {
    private final NodeInput input;
    private final SlotPenalty penalty;
    private final MatrixBuffer picked;

    /** The encoder, with rows that a new encoder of the settings gives. */
    public TrainedRows(TrainedRowsSettings settings, ModelContext context) {
        input = new NodeInput(context, settings.from(), "trained-rows");
        penalty = new SlotPenalty(context.compute(), settings.l2(), input.width());
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
        return new Encoding(rows, penalty.of(rows, batch), gradient -> {
            input.pullBack(batch.nodes(), batch.count(), gradient);
            penalty.pullBack(batch, input.gradient());
        });
    }

    @Override
    public Matrix encodeAll() {
        return input.all();
    }
}
