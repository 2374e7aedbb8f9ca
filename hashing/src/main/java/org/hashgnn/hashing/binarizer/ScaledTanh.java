package org.hashgnn.hashing.binarizer;

import org.hashgnn.core.model.Binarizer;
import org.hashgnn.core.model.DenseMap;
import org.hashgnn.core.model.Heads;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.tensor.Activation;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;

/**
 * A binarizer whose rows are {@code h = tanh(s x)} of something x with {@code dx/dz = 1}, so that {@code dLoss/dz = dLoss/dh s (1 - h^2)}, with
 * a scale s that changes with the step. At evaluation it ranks by {@code tanh(r z)} with a fixed r.
 */
abstract class ScaledTanh implements Binarizer {
    private final Compute compute;
    private final float relaxedScale;
    private final int bits;

    /**
     * A method.
     *
     * @param relaxedScale r
     */
    protected ScaledTanh(ModelContext context, double relaxedScale) {
        compute = context.compute();
        this.relaxedScale = (float) relaxedScale;
        bits = context.width();
    }

    /** The scale s at a step. */
    protected abstract double scale(long step);

    /** The compute of the context. */
    protected final Compute compute() {
        return compute;
    }

    @Override
    public final void backward(Matrix z, Matrix h, Matrix gradient, Step step, Matrix result) {
        compute.scale(gradient, (float) scale(step.index()), result);
        compute.activateBackward(Activation.TANH, h, result);
    }

    @Override
    public final Matrix relaxed(Matrix z) {
        Matrix relaxed = Matrix.zeros(z.rows(), z.columns());
        compute.scale(z, relaxedScale, relaxed);
        compute.activate(Activation.TANH, relaxed, null);
        return relaxed;
    }

    @Override
    public final Heads relaxed(Heads heads) {
        return heads.then(
                Heads.same(new DenseMap(Matrix.diagonal(bits, relaxedScale), Matrix.zeros(1, bits), Activation.TANH)));
    }
}
