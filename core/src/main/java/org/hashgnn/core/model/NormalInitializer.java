package org.hashgnn.core.model;

import java.util.SplittableRandom;
import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.tensor.Matrix;

/** Values from {@code N(0, deviation^2)}. */
@Summary("Normal values with mean zero.")
public record NormalInitializer(
        @Setting(
                value = "The standard deviation; the HashGNN paper uses 0.02, LightGCN 0.1.",
                byDefault = "0.02",
                min = 0)
        double deviation)
        implements Initializer {
    @Override
    public void fill(Matrix matrix, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int r = 0; r < matrix.rows(); r++) {
            for (int c = 0; c < matrix.columns(); c++) {
                matrix.set(r, c, (float) (deviation * random.nextGaussian()));
            }
        }
    }
}
