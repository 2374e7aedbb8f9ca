package org.hashgnn.hashing.binarizer;

import java.util.Map;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.schedule.Curve;
import org.hashgnn.core.tensor.Activation;
import org.hashgnn.core.tensor.Matrix;

/**
 * The continuation method of HashNet (Cao, Long, Wang and Yu, ICCV 2017): {@code h = tanh(beta z)}, {@code dh/dz = beta (1 - h^2)}. With beta
 * growing, h goes from a smooth function to {@code sign(z)}, and no surrogate is needed at any step. Here z is to be {@code W'u + b},
 * that is a {@code linear} hash layer. O(n K) each way.
 *
 * <p>Hierarchical and continuous search rank by {@code tanh(beta_0 z)} with the first beta: what the loss saw at first, and not yet signs.
 */
public final class HashNet extends ScaledTanh {
    private final Curve beta;

    /** The method with the given schedule of beta. */
    public HashNet(HashNetSettings settings, ModelContext context) {
        this(context, settings.beta().over(context.span()));
    }

    private HashNet(ModelContext context, Curve beta) {
        super(context, beta.at(0));
        this.beta = beta;
    }

    @Override
    public void forward(Matrix z, Step step, Matrix h) {
        compute().scale(z, (float) scale(step.index()), h);
        compute().activate(Activation.TANH, h, null);
    }

    @Override
    protected double scale(long step) {
        return beta.at(step);
    }

    @Override
    public Map<String, Curve> annealed() {
        return Map.of("beta", beta);
    }
}
