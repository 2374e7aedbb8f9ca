package org.hashgnn.hashing.binarizer;

import org.hashgnn.core.model.Binarizer;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;

/**
 * The straight-through estimator (Bengio, Léonard and Courville, arXiv 1308.3432): {@code h = sign(z)} with {@code sign(0) = +1}, and {@code dLoss/dz =
 * dLoss/dh}.
 */
public final class Ste implements Binarizer {
    private final Compute compute;

    /** The estimator; it has nothing to set. */
    public Ste(SteSettings settings, ModelContext context) {
        compute = context.compute();
    }

    @Override
    public void forward(Matrix z, Step step, Matrix h) {
        Signs.write(compute, z, h);
    }

    @Override
    public void backward(Matrix z, Matrix h, Matrix gradient, Step step, Matrix result) {
        result.copyFrom(gradient);
    }
}
