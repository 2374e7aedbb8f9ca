package org.hashgnn.encoders.fitted;

import org.hashgnn.core.config.InputException;
import org.hashgnn.core.model.ModelContext;

/** The check of encoders that start from ids. */
final class IdsOnly {
    private IdsOnly() {}

    /**
     * Refuses node features.
     *
     * @throws InputException with the encoder's name where there are any
     */
    static void require(ModelContext context, String name) {
        if (context.features() != null) {
            throw new InputException("the encoder '" + name + "' takes no node features; leave 'features' out");
        }
    }
}
