package org.hashgnn.core.model;

import java.util.function.Consumer;
import org.hashgnn.core.tensor.Matrix;

/**
 * The rows of a batch and the way back.
 *
 * @param rows {@code [n, d]}
 * @param penalty what the encoder adds to the loss by itself, such as the L2 norm of the embeddings used; 0 for none
 * @param pullBack takes {@code dLoss/drows} of the same shape and adds to the gradients of the encoder's parameters, the penalty's
 *     gradient included; called at most once, and free to overwrite what it is given
 */
public record Encoding(Matrix rows, double penalty, Consumer<Matrix> pullBack) {}
