package org.hashgnn.encoders;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.hashgnn.core.model.Encoder;
import org.hashgnn.core.model.Encoding;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.NodeBatch;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.model.Tower;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.MatrixBuffer;
import org.hashgnn.core.tensor.SparseMatrix;

/**
 * Graph convolutions over the full graph: {@code U^l = f((D + I)^-1 (A + I) U^(l-1) W^l + b^l)} (Eq. 1 of HashGNN; Kipf and Welling, ICLR 2017,
 * with the mean in place of the symmetric normalisation). Every step computes every node: O(edges * width + nodes * width^2).
 */
public final class Gcn implements Encoder {
    private final Compute compute;
    private final NodeInput input;
    private final SageStack stack;
    private final List<SparseMatrix> means;
    private final List<SparseMatrix> transposed;
    private final MatrixBuffer picked;
    private final MatrixBuffer spread;
    private final int nodes;

    /** The encoder of a graph with freshly drawn parameters. */
    public Gcn(GcnSettings settings, ModelContext context) {
        compute = context.compute();
        nodes = context.graph().nodes();
        input = new NodeInput(context, settings.embedding(), settings.initializer());
        stack = new SageStack(
                context,
                "encoder",
                input.width(),
                settings.layers(),
                false,
                settings.activation(),
                settings.initializer());
        SparseMatrix mean = context.graph().meanWithSelf();
        means = Collections.nCopies(stack.depth(), mean);
        transposed = Collections.nCopies(stack.depth(), mean.transpose());
        picked = new MatrixBuffer(stack.width());
        spread = new MatrixBuffer(stack.width());
    }

    @Override
    public int width() {
        return stack.width();
    }

    @Override
    public List<Parameter> parameters() {
        return Stream.concat(input.parameters().stream(), stack.parameters().stream())
                .toList();
    }

    @Override
    public Encoding encode(NodeBatch batch, Step step) {
        Matrix rows = picked.withRows(batch.count());
        compute.gather(encodeAll(), batch.nodes(), rows);
        return new Encoding(rows, 0, gradient -> {
            Matrix all = spread.zeros(nodes);
            compute.scatterAdd(gradient, batch.nodes(), all);
            Matrix inputGradient = stack.backward(transposed, all, input.trained());
            if (input.trained()) {
                compute.addInPlace(input.gradient(), inputGradient);
            }
        });
    }

    @Override
    public Matrix encodeAll() {
        return stack.forward(means, input.all());
    }

    @Override
    public Tower tower() {
        List<OptionalInt> noLimit = Collections.nCopies(stack.depth(), OptionalInt.of(Integer.MAX_VALUE));
        return stack.tower(noLimit, means, input.all());
    }
}
