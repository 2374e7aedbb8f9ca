package com.example.hashgnn;

import org.hashgnn.core.model.Binarizer;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;

/**
 * Sign forward; backward the derivative of the piecewise polynomial that Bi-Real Net (Liu et al., ECCV 2018) puts in its place:
 *
 * <pre>{@code h = sign(z), sign(0) = +1
 * dLoss/dz = dLoss/dh * (2 / w) * max(0, 1 - |z| / w)}</pre>
 *
 * The factor is a triangle of area 2, the height of the sign's step, over {@code (-w, w)}: codes near zero, whose bit is still open, learn
 * most, and codes beyond w keep their bit.
 */
public final class PolynomialSign implements Binarizer {
    private final Compute compute;
    private final float width;

    /** The binarizer with the half-width w of its triangle. */
    public PolynomialSign(PolynomialSignSettings settings, ModelContext context) {
        compute = context.compute();
        width = (float) settings.width();
    }

    @Override
    public void forward(Matrix z, Step step, Matrix h) {
        h.requireShape(z.rows(), z.columns());
        compute.parallel().forRanges(z.rows(), 64, (from, to) -> {
            for (int row = from; row < to; row++) {
                for (int bit = 0; bit < z.columns(); bit++) {
                    h.set(row, bit, z.get(row, bit) >= 0 ? 1 : -1);
                }
            }
        });
    }

    @Override
    public void backward(Matrix z, Matrix h, Matrix gradient, Step step, Matrix result) {
        gradient.requireShape(z.rows(), z.columns());
        result.requireShape(z.rows(), z.columns());
        compute.parallel().forRanges(z.rows(), 64, (from, to) -> {
            for (int row = from; row < to; row++) {
                for (int bit = 0; bit < z.columns(); bit++) {
                    float slope = 2 / width * Math.max(0, 1 - Math.abs(z.get(row, bit)) / width);
                    result.set(row, bit, gradient.get(row, bit) * slope);
                }
            }
        });
    }
}
