package org.hashgnn.hashing.binarizer;

import org.hashgnn.core.model.Binarizer;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.tensor.Matrix;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A {@link Binarizer} as an activation of any Deeplearning4j network: in training forward and surrogate gradient are the binarizer's own, otherwise
 * the code is {@code sign(z)}. Each backward pass is a step for its schedules.
 *
 * <p>It counts steps, so one instance belongs to one layer of one network and one training thread; and it is not written with a network's
 * configuration: give the layer {@code identity} before saving, whose signs are the codes.
 */
@SuppressWarnings("serial") // it is not serialised, see above
public final class BinarizerActivation extends BaseActivationFunction {
    private final transient Binarizer binarizer;
    private final long seed;
    private long step;

    /**
     * The activation at step 0.
     *
     * @param seed what the binarizer's randomness follows from
     */
    public BinarizerActivation(Binarizer binarizer, long seed) {
        this.binarizer = binarizer;
        this.seed = seed;
    }

    @Override
    public INDArray getActivation(INDArray in, boolean training) {
        Matrix z = rows(in);
        Matrix h = Matrix.zeros(z.rows(), z.columns());
        if (training) {
            binarizer.forward(z, current(), h);
        } else {
            Signs.write(z, h, 0, z.rows());
        }
        return in.assign(h.array());
    }

    @Override
    public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
        assertShape(in, epsilon);
        Matrix z = rows(in);
        Matrix h = Matrix.zeros(z.rows(), z.columns());
        binarizer.forward(z, current(), h);
        Matrix gradient = rows(epsilon);
        binarizer.backward(z, h, gradient, current(), gradient);
        step++;
        return new Pair<>(in.assign(gradient.array()), null);
    }

    @Override
    public String toString() {
        return binarizer.getClass().getSimpleName() + " at step " + step;
    }

    private Step current() {
        return new Step(step, seed, 0);
    }

    private static Matrix rows(INDArray array) {
        Matrix copy = Matrix.zeros((int) array.size(0), (int) array.size(1));
        copy.array().assign(array);
        return copy;
    }
}
