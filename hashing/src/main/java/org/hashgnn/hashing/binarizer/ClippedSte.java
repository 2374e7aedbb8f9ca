package org.hashgnn.hashing.binarizer;

import org.hashgnn.core.model.ModelContext;

/** The straight-through estimator that lets no gradient through where {@code |z|} is above a limit (Hubara et al., NeurIPS 2016). */
public final class ClippedSte extends SurrogateSign {
    private final double limit;

    /** The method with the given limit. */
    public ClippedSte(ClippedSteSettings settings, ModelContext context) {
        super(context.compute(), settings.normalize());
        limit = settings.limit();
    }

    @Override
    protected Slope slope(long step) {
        return x -> Math.abs(x) <= limit ? 1 : 0;
    }
}
