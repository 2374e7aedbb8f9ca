package org.hashgnn.core.model;

import java.util.Map;
import org.hashgnn.core.schedule.Curve;
import org.hashgnn.core.tensor.Matrix;

/**
 * Turns continuous codes {@code z} into the (near) binary rows {@code h} that the loss sees, and carries the loss's gradient back: the
 * surrogate gradient is the method.
 *
 * <p>Stateless but for schedules of the step, and safe for concurrent use. At evaluation every method's code is {@code sign(z)} with
 * {@code sign(0) = +1}.
 */
public interface Binarizer {
    /**
     * Writes {@code h} for {@code z}.
     *
     * @param z {@code [n, K]}, not changed
     * @param step the training step; the same one is given to {@link #backward}
     * @param h {@code [n, K]}, overwritten; never the same memory as {@code z}
     */
    void forward(Matrix z, Step step, Matrix h);

    /**
     * Writes the surrogate {@code dLoss/dz}.
     *
     * @param z the rows given to {@link #forward}
     * @param h what it wrote for them
     * @param gradient {@code dLoss/dh}, {@code [n, K]}
     * @param step the step given to {@link #forward}
     * @param result {@code [n, K]}, overwritten; may be the same memory as {@code gradient}
     */
    void backward(Matrix z, Matrix h, Matrix gradient, Step step, Matrix result);

    /**
     * The rows that hierarchical and continuous search rank by: another function of z where the loss never sees z, with the same signs; here z
     * itself.
     *
     * @param z {@code [n, K]}, not changed
     * @return {@code [n, K]}, which the caller may keep
     */
    default Matrix relaxed(Matrix z) {
        return z;
    }

    /**
     * The way to these rows, from the maps that give z.
     *
     * @throws org.hashgnn.core.config.InputException where it is not made of dense maps
     */
    default Heads relaxed(Heads heads) {
        return heads;
    }

    /**
     * The annealed quantities under their usual names ({@code p}, {@code beta}): for the progress line, the history,
     * and the first epoch that may be
     * kept.
     */
    default Map<String, Curve> annealed() {
        return Map.of();
    }
}
