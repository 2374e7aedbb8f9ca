package org.hashgnn.core.model;

import java.util.SplittableRandom;
import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.tensor.Matrix;

/** Values drawn evenly from {@code [-bound, bound)}. */
@Summary("Uniform values between -bound and bound.")
public record UniformInitializer(
        @Setting(value = "The largest value.", byDefault = "0.1", min = 0)
        double bound) implements Initializer {
    @Override
    public void fill(Matrix matrix, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int r = 0; r < matrix.rows(); r++) {
            for (int c = 0; c < matrix.columns(); c++) {
                matrix.set(r, c, (float) (bound * (2 * random.nextDouble() - 1)));
            }
        }
    }
}
