package org.hashgnn.core.model;

import java.util.function.UnaryOperator;
import org.hashgnn.core.tensor.Matrix;

/**
 * The continuous codes of some rows and the way back.
 *
 * @param codes {@code z}, {@code [n, K]}
 * @param pullBack takes {@code dLoss/dz}, adds to the gradients of the hash layer's parameters and returns {@code dLoss/du}; called at
 *     most once, and free to overwrite what it is given
 */
public record Projection(Matrix codes, UnaryOperator<Matrix> pullBack) {}
