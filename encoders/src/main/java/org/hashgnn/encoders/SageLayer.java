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
import org.hashgnn.core.tensor.Parallel;
import org.hashgnn.core.tensor.SparseMatrix;
import org.jspecify.annotations.Nullable;

/**
 * One graph convolution: {@code y = f(A x W + b)}, and with a self weight {@code y = f(A x W + x_self W_self + b)}, where {@code A} is a
 * sparse mean over neighbours whose target nodes are the first of its source nodes. The second form is GraphSAGE's concatenation {@code [x ;
 * mean] [W_self ; W]} without the copy.
 */
final class SageLayer {
    /** Rows of a block; with 128 columns a block and what belongs to it is about a megabyte. */
    private static final int BLOCK = 1024;

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
        Matrix averaged = means.withRows(mean.rows());
        Matrix out = outputs.withRows(mean.rows());
        inBlocks(mean.rows(), (from, to) -> {
            compute.multiplyRows(mean, source, averaged, from, to);
            Matrix rows = out.slice(from, to);
            compute.product(averaged.slice(from, to), false, weight.value(), false, rows, 0);
            if (selfWeight != null) {
                compute.product(source.slice(from, to), false, selfWeight.value(), false, rows, 1);
            }
            compute.activate(activation, rows, bias.value());
        });
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
        Matrix out = outputs.withRows(targets);
        Matrix averaged = means.withRows(targets);
        Matrix averagedGradient = meanGradients.withRows(wanted ? targets : 0);
        Matrix sources = sourceGradients.withRows(wanted ? source.rows() : 0);
        inBlocks(targets, (from, to) -> {
            Matrix rows = gradient.slice(from, to);
            compute.activateBackward(activation, out.slice(from, to), rows);
            compute.addRowSum(rows, bias.gradient());
            compute.product(averaged.slice(from, to), true, rows, false, weight.gradient(), 1);
            if (selfWeight != null) {
                compute.product(source.slice(from, to), true, rows, false, selfWeight.gradient(), 1);
            }
            if (wanted) {
                compute.product(rows, false, weight.value(), true, averagedGradient.slice(from, to), 0);
                if (selfWeight != null) {
                    compute.product(rows, false, selfWeight.value(), true, sources.slice(from, to), 0);
                }
            }
        });
        if (wanted) {
            sources.slice(selfWeight == null ? 0 : targets, source.rows()).clear();
            compute.multiply(meanTransposed, averagedGradient, sources, true);
        }
        return sources;
    }

    /** Goes through the rows a block at a time, so that a block stays in the cache from one operation to the next. */
    private static void inBlocks(int rows, Parallel.Range work) {
        for (int from = 0; from < rows; from += BLOCK) {
            work.run(from, Math.min(from + BLOCK, rows));
        }
    }
}
