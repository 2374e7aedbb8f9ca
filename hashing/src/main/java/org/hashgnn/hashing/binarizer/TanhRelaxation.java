package org.hashgnn.hashing.binarizer;

import org.hashgnn.core.model.DenseMap;
import org.hashgnn.core.model.Heads;
import org.hashgnn.core.tensor.Activation;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;

/** The function {@code tanh(slope z)}, which keeps signs. */
final class TanhRelaxation {
    private final Compute compute;
    private final float slope;

    TanhRelaxation(Compute compute, double slope) {
        this.compute = compute;
        this.slope = (float) slope;
    }

    Matrix of(Matrix z) {
        Matrix relaxed = Matrix.zeros(z.rows(), z.columns());
        compute.scale(z, slope, relaxed);
        compute.activate(Activation.TANH, relaxed, null);
        return relaxed;
    }

    /** As a map of codes of so many bits, behind others. */
    Heads behind(Heads heads, int bits) {
        Matrix weight = Matrix.diagonal(bits, slope);
        return heads.then(Heads.same(new DenseMap(weight, Matrix.zeros(1, bits), Activation.TANH)));
    }
}
