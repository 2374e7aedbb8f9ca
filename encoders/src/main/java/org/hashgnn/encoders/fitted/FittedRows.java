package org.hashgnn.encoders.fitted;

import java.util.function.Supplier;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.model.Encoder;
import org.hashgnn.core.model.FixedRows;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.tensor.Matrix;

/** The encoder that a fit ends with. */
final class FittedRows {
    private FittedRows() {}

    /**
     * Fits rows to the graph alone.
     *
     * @param name the encoder's
     * @throws InputException where there are node features
     */
    static Encoder of(String name, ModelContext context, Supplier<Matrix> fit) {
        if (context.features() != null) {
            throw new InputException("the encoder '" + name + "' takes no node features; leave 'features' out");
        }
        return new FixedRows(context.compute(), fit.get(), () -> {
            throw new InputException("the encoder '" + name
                    + "' is fitted to the nodes there are and has no row for a new one; take one that is trained, such as"
                    + " graphsage");
        });
    }
}
