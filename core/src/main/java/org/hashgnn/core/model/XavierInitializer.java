package org.hashgnn.core.model;

import java.util.SplittableRandom;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.tensor.Matrix;

/** Uniform values in {@code +-sqrt(6 / (rows + columns))} (Glorot and Bengio, AISTATS 2010). */
@Summary("Uniform values in +-sqrt(6 / (rows + columns)), Glorot and Bengio 2010.")
public record XavierInitializer() implements Initializer {
    @Override
    public void fill(Matrix matrix, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double bound = Math.sqrt(6.0 / (matrix.rows() + matrix.columns()));
        for (int r = 0; r < matrix.rows(); r++) {
            for (int c = 0; c < matrix.columns(); c++) {
                matrix.set(r, c, (float) (bound * (2 * random.nextDouble() - 1)));
            }
        }
    }
}
