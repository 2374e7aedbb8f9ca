package org.hashgnn.encoders;

import java.util.List;
import java.util.OptionalInt;
import org.hashgnn.core.model.DenseMap;
import org.hashgnn.core.model.Initializer;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.model.TowerLayer;
import org.hashgnn.core.tensor.Activation;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.MatrixBuffer;
import org.hashgnn.core.tensor.SparseMatrix;
import org.jspecify.annotations.Nullable;

/**
 * One graph convolution: {@code y = f(A x W + b)}, and with a self weight {@code y = f(A x W + x_self W_self + b)}, where {@code A} is a
 * sparse mean over neighbours whose target nodes are the first of its source nodes. The second form is GraphSAGE's concatenation {@code [x ;
 * mean] [W_self ; W]} without the copy.
 */
final class SageLayer {
    private final Compute compute;
    private final Activation activation;
    private final Parameter weight;
    private final @Nullable Parameter selfWeight;
    private final Parameter bias;
    private final MatrixBuffer means;
    private final MatrixBuffer outputs;
    private final MatrixBuffer meanGradients;
    private final MatrixBuffer sourceGradients;

    SageLayer(
            Compute compute,
            String name,
            int in,
            int out,
            boolean self,
            Activation activation,
            Initializer initializer,
            long seed) {
        this.compute = compute;
        this.activation = activation;
        weight = initializer.parameter(name + ".weight", in, out, seed);
        selfWeight = self ? initializer.parameter(name + ".self_weight", in, out, seed) : null;
        bias = new Parameter(name + ".bias", Matrix.zeros(1, out));
        means = new MatrixBuffer(in);
        outputs = new MatrixBuffer(out);
        meanGradients = new MatrixBuffer(in);
        sourceGradients = new MatrixBuffer(in);
    }

    List<Parameter> parameters() {
        return selfWeight == null ? List.of(weight, bias) : List.of(weight, selfWeight, bias);
    }

    /** The layer as it stands, with the fan-out of the own share where the mean counts the node itself. */
    TowerLayer described(OptionalInt fanOut) {
        Parameter own = selfWeight == null ? weight : selfWeight;
        return new TowerLayer(
                new DenseMap(Matrix.stacked(own.value(), weight.value()), bias.value(), activation),
                own.value().rows(),
                fanOut);
    }

    /** The rows of the target nodes, {@code [mean.rows(), out]}; kept for the way back. */
    Matrix forward(SparseMatrix mean, Matrix source) {
        Matrix averaged = means.rows(mean.rows());
        compute.multiply(mean, source, averaged, false);
        Matrix out = outputs.rows(mean.rows());
        compute.product(averaged, false, weight.value(), false, out, 0);
        if (selfWeight != null) {
            compute.product(source.rows(0, mean.rows()), false, selfWeight.value(), false, out, 1);
        }
        compute.activate(activation, out, bias.value());
        return out;
    }

    /**
     * The way back of the last {@link #forward}: adds to the gradients of the parameters.
     *
     * @param meanTransposed the transposed mean
     * @param source the source rows of the way there
     * @param gradient {@code dLoss/dy}, overwritten
     * @param wanted whether the gradient of the source rows is wanted
     * @return {@code dLoss/dx}, {@code [sources, in]}; without meaning where it is not wanted
     */
    Matrix backward(SparseMatrix meanTransposed, Matrix source, Matrix gradient, boolean wanted) {
        int targets = gradient.rows();
        compute.activateBackward(activation, outputs.rows(targets), gradient);
        compute.addRowSum(gradient, bias.gradient());
        compute.product(means.rows(targets), true, gradient, false, weight.gradient(), 1);
        if (selfWeight != null) {
            compute.product(source.rows(0, targets), true, gradient, false, selfWeight.gradient(), 1);
        }
        Matrix sources = sourceGradients.rows(source.rows());
        if (wanted) {
            Matrix averaged = meanGradients.rows(targets);
            compute.product(gradient, false, weight.value(), true, averaged, 0);
            compute.multiply(meanTransposed, averaged, sources, false);
            if (selfWeight != null) {
                compute.product(gradient, false, selfWeight.value(), true, sources.rows(0, targets), 1);
            }
        }
        return sources;
    }
}
