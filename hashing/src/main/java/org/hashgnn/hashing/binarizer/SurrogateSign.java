package org.hashgnn.hashing.binarizer;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.hashgnn.core.model.Binarizer;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;

/**
 * The sign forward and the slope of another function f backward: {@code h = sign(z)} and {@code dLoss/dz = dLoss/dh f'(z / r) / r}, where r
 * is the root mean square of the batch's z if asked and 1 otherwise. An estimator whose slope changes with the size of z means something
 * only beside that size. O(n K) each way.
 */
abstract class SurrogateSign implements Binarizer {
    private final Compute compute;
    private final boolean normalize;

    /**
     * A method.
     *
     * @param normalize whether r is the root mean square of z
     */
    protected SurrogateSign(Compute compute, boolean normalize) {
        this.compute = compute;
        this.normalize = normalize;
    }

    /** The slope of f, with what is annealed at this step. */
    protected abstract Slope slope(long step);

    /** {@code f'(x)}. */
    @FunctionalInterface
    protected interface Slope {
        /** The slope at x. */
        double at(double x);
    }

    @Override
    public final void forward(Matrix z, Step step, Matrix h) {
        Signs.write(compute, z, h);
    }

    @Override
    public final void backward(Matrix z, Matrix h, Matrix gradient, Step step, Matrix result) {
        result.requireShape(z.rows(), z.columns());
        gradient.requireShape(z.rows(), z.columns());
        long columns = z.columns();
        double unit = unit(z);
        Slope slope = slope(step.index());
        MemorySegment codes = z.segment();
        MemorySegment from = gradient.segment();
        MemorySegment to = result.segment();
        compute.parallel().forRanges(z.rows(), 64, (first, end) -> {
            for (long i = first * columns; i < end * columns; i++) {
                double factor = slope.at(codes.getAtIndex(ValueLayout.JAVA_FLOAT, i) * unit) * unit;
                to.setAtIndex(ValueLayout.JAVA_FLOAT, i, (float) (factor * from.getAtIndex(ValueLayout.JAVA_FLOAT, i)));
            }
        });
    }

    /** {@code 1 / r}. */
    private double unit(Matrix z) {
        double squares = normalize ? compute.sumOfSquares(z) : 0;
        return squares > 0 ? Math.sqrt((double) z.rows() * z.columns() / squares) : 1;
    }
}
