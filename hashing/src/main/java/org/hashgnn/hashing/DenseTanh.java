package org.hashgnn.hashing;

import java.util.List;
import org.hashgnn.core.model.Initializer;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.tensor.Activation;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;

/** One affine map under a tanh, {@code z = tanh(u W + b)}, and its gradient. */
final class DenseTanh {
    private final Compute compute;
    private final Parameter weight;
    private final Parameter bias;

    DenseTanh(ModelContext context, String name, int bits, Initializer initializer) {
        compute = context.compute();
        weight = initializer.parameter(name + ".weight", context.width(), bits, context.seed());
        bias = new Parameter(name + ".bias", Matrix.zeros(1, bits));
    }

    List<Parameter> parameters() {
        return List.of(weight, bias);
    }

    void forward(Matrix rows, Matrix z) {
        compute.product(rows, false, weight.value(), false, z, 0);
        compute.activate(Activation.TANH, z, bias.value());
    }

    /** Adds to the gradients of the parameters and writes {@code dLoss/du}; overwrites {@code gradient}. */
    void backward(Matrix rows, Matrix z, Matrix gradient, Matrix result) {
        compute.activateBackward(Activation.TANH, z, gradient);
        compute.addRowSum(gradient, bias.gradient());
        compute.product(rows, true, gradient, false, weight.gradient(), 1);
        compute.product(gradient, false, weight.value(), true, result, 0);
    }
}
