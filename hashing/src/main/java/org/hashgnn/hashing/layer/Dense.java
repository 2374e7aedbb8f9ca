package org.hashgnn.hashing.layer;

import java.util.List;
import org.hashgnn.core.model.DenseMap;
import org.hashgnn.core.model.Initializer;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.tensor.Activation;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;

/** One affine map under a non-linearity f, {@code z = f(u W + b)}, and its gradient. */
final class Dense {
    private final Compute compute;
    private final Activation f;
    private final Parameter weight;
    private final Parameter bias;

    Dense(ModelContext context, String name, int bits, Initializer initializer, Activation f) {
        compute = context.compute();
        this.f = f;
        weight = initializer.parameter(name + ".weight", context.width(), bits, context.seed());
        bias = new Parameter(name + ".bias", Matrix.zeros(1, bits));
    }

    /** A copy of a given map, to be trained on. */
    Dense(Compute compute, String name, DenseMap map) {
        this.compute = compute;
        f = map.activation();
        weight = new Parameter(name + ".weight", map.weight().copy());
        bias = new Parameter(name + ".bias", map.bias().copy());
    }

    List<Parameter> parameters() {
        return List.of(weight, bias);
    }

    /** The map as it stands. */
    DenseMap map() {
        return new DenseMap(weight.value(), bias.value(), f);
    }

    void forward(Matrix rows, Matrix z) {
        compute.product(rows, false, weight.value(), false, z, 0);
        compute.activate(f, z, bias.value());
    }

    /** Adds to the gradients of the parameters and writes {@code dLoss/du}; overwrites {@code gradient}. */
    void backward(Matrix rows, Matrix z, Matrix gradient, Matrix result) {
        compute.activateBackward(f, z, gradient);
        compute.addRowSum(gradient, bias.gradient());
        compute.product(rows, true, gradient, false, weight.gradient(), 1);
        compute.product(gradient, false, weight.value(), true, result, 0);
    }
}
