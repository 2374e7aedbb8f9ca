package org.hashgnn.core.model;

import org.hashgnn.core.tensor.Activation;
import org.hashgnn.core.tensor.Matrix;

/**
 * A dense layer, {@code y = f(x W + b)}, as it stands; two are equal where they are of the same matrices.
 *
 * @param weight W, {@code [in, out]}
 * @param bias b, {@code [1, out]}
 * @param activation f
 */
public record DenseMap(Matrix weight, Matrix bias, Activation activation) {
    /** Checks that the bias fits. */
    public DenseMap {
        bias.requireShape(1, weight.columns());
    }
}
