package org.hashgnn.core.model;

import org.hashgnn.core.config.Summary;
import org.hashgnn.core.tensor.Matrix;

/** Uniform values in {@code +-sqrt(6 / (rows + columns))} (Glorot and Bengio, AISTATS 2010). */
@Summary("Uniform values in +-sqrt(6 / (rows + columns)), Glorot and Bengio 2010.")
public record XavierInitializer() implements Initializer {
    @Override
    public void fill(Matrix matrix, long seed) {
        new UniformInitializer(Math.sqrt(6.0 / (matrix.rows() + matrix.columns()))).fill(matrix, seed);
    }
}
