package org.hashgnn.core.model;

import java.util.List;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.tensor.Matrix;

/**
 * Maps nodes to continuous rows {@code u} and pulls a gradient on those rows back to its parameters.
 *
 * <p>An encoder may keep memory between the two halves of a step, so one instance serves one training thread.
 */
public interface Encoder {
    /** The number {@code d} of columns of a row. */
    int width();

    /** Everything that is trained, always in the same order. */
    List<Parameter> parameters();

    /**
     * The rows of a batch's distinct nodes, for training: may sample, with randomness drawn from the step alone.
     *
     * @return {@code [batch.count(), width()]}; valid until the next call
     */
    Encoding encode(NodeBatch batch, Step step);

    /**
     * The rows of all nodes, for evaluation: a function of the parameters alone.
     *
     * @return {@code [nodes of the graph, width()]}, users first; valid until the next call
     */
    Matrix encodeAll();

    /**
     * How one node's row comes from its own input and its neighbours, for nodes that come after the training. The weights are the trained
     * ones of this moment.
     *
     * @return a tower without heads
     * @throws InputException where the rows do not come so; it says why
     */
    default Tower tower() {
        throw new InputException("the encoder " + getClass().getName()
                + " does not say how the row of a new node comes from its neighbours (Encoder.tower)");
    }
}
