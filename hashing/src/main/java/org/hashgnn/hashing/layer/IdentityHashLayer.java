package org.hashgnn.hashing.layer;

import java.util.List;
import org.hashgnn.core.model.HashLayer;
import org.hashgnn.core.model.Heads;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.model.Projection;
import org.hashgnn.core.tensor.Matrix;

/** No hash layer: {@code z = u}, so that K is the encoder's width. */
public final class IdentityHashLayer implements HashLayer {
    private final int bits;

    /** A layer for rows of the context's width. */
    public IdentityHashLayer(IdentityHashLayerSettings settings, ModelContext context) {
        bits = context.width();
    }

    @Override
    public int bits() {
        return bits;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public Projection project(Matrix rows, int users) {
        return new Projection(rows, gradient -> gradient);
    }

    @Override
    public Heads heads() {
        return Heads.same();
    }
}
