package org.hashgnn.encoders;

import java.util.List;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.graph.NodeIndex;
import org.hashgnn.core.model.Encoder;
import org.hashgnn.core.model.Initializer;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.model.Spec;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.MatrixBuffer;
import org.jspecify.annotations.Nullable;

/** What an encoder starts from: given node features, which stay as they are, or one trained row for each node id. */
final class NodeInput {
    private final Compute compute;
    private final Matrix rows;
    private final @Nullable Parameter table;

    /** Features where the context has them, else drawn rows of the given dimension. */
    NodeInput(ModelContext context, int dimension, Initializer initializer) {
        compute = context.compute();
        Matrix features = context.features();
        if (features != null) {
            rows = features;
            table = null;
        } else {
            table = initializer.parameter("encoder.embeddings", context.graph().nodes(), dimension, context.seed());
            rows = table.value();
        }
    }

    /** Trained rows, of the encoder of that name, that begin as those of a new one. */
    NodeInput(ModelContext context, Spec<Encoder> from, String encoder) {
        if (context.features() != null) {
            throw new InputException(
                    "the encoder '" + encoder + "' with 'from' takes no node features; leave 'features' out");
        }
        compute = context.compute();
        table = new Parameter("encoder.rows", from.create(context).encodeAll().copy());
        rows = table.value();
    }

    int width() {
        return rows.columns();
    }

    /** All rows, {@code [nodes, width]}. */
    Matrix all() {
        return rows;
    }

    /** The rows of some nodes, in the given memory. */
    Matrix of(int[] nodes, int count, MatrixBuffer memory) {
        Matrix out = memory.withRows(count);
        compute.gather(rows, nodes, out);
        return out;
    }

    /** Whether there is anything to train. */
    boolean trained() {
        return table != null;
    }

    /** Adds the gradient of the rows of some distinct nodes. */
    void pullBack(int[] nodes, int count, Matrix gradient) {
        if (table != null) {
            compute.scatterAdd(gradient, nodes, table.gradient());
            table.touch(nodes, count);
        }
    }

    /** Says that these distinct rows have a gradient, after several {@link #pullBack}s of which each has said its own. */
    void touch(NodeIndex nodes) {
        if (table != null) {
            table.touch(nodes.nodes(), nodes.count());
        }
    }

    /** The gradient of all rows, to add to; only where {@link #trained()}. */
    Matrix gradient() {
        if (table == null) {
            throw new IllegalStateException("given features have no gradient");
        }
        return table.gradient();
    }

    List<Parameter> parameters() {
        return table == null ? List.of() : List.of(table);
    }
}
