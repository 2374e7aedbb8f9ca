package org.hashgnn.hashing.binarizer;

import java.util.Map;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.model.Binarizer;
import org.hashgnn.core.model.Heads;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.schedule.Curve;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;

/**
 * BGCH's rescaling (Chen et al., WWW 2023): each block of a code, one for each layer of the graph, is multiplied by the mean of {@code |z|} over the
 * block, {@code h = alpha * sign(z)}. The factor counts as a constant in the way back. Hierarchical and continuous search rank by these rows: {@code
 * sum over the blocks of alpha_user alpha_item <b_user, b_item>}, so a node has one number for each block besides its bits.
 */
public final class Rescaled implements Binarizer {
    private final Compute compute;
    private final Binarizer signs;
    private final int blocks;

    /** The method over a new one of the settings. */
    public Rescaled(RescaledSettings settings, ModelContext context) {
        if (context.width() % settings.blocks() != 0) {
            throw new InputException("the binarizer 'rescaled' cannot cut " + context.width() + " bits into "
                    + settings.blocks() + " blocks of equal width");
        }
        compute = context.compute();
        signs = settings.binarizer().create(context);
        blocks = settings.blocks();
    }

    @Override
    public void forward(Matrix z, Step step, Matrix h) {
        signs.forward(z, step, h);
        scale(z, h);
    }

    @Override
    public void backward(Matrix z, Matrix h, Matrix gradient, Step step, Matrix result) {
        signs.backward(z, h, gradient, step, result);
        scale(z, result);
    }

    @Override
    public Matrix relaxed(Matrix z) {
        Matrix codes = Matrix.zeros(z.rows(), z.columns());
        Signs.write(compute, z, codes);
        scale(z, codes);
        return codes;
    }

    @Override
    public Heads relaxed(Heads heads) {
        throw new InputException("the codes of the binarizer 'rescaled' are no dense map of a row");
    }

    @Override
    public Map<String, Curve> annealed() {
        return signs.annealed();
    }

    /** Multiplies each block of x by the mean of {@code |z|} over it. */
    private void scale(Matrix z, Matrix x) {
        int width = z.columns() / blocks;
        for (int row = 0; row < z.rows(); row++) {
            for (int first = 0; first < z.columns(); first += width) {
                float sum = 0;
                for (int k = first; k < first + width; k++) {
                    sum += Math.abs(z.get(row, k));
                }
                for (int k = first; k < first + width; k++) {
                    x.set(row, k, x.get(row, k) * (sum / width));
                }
            }
        }
    }
}
