package org.hashgnn.hashing;

import org.hashgnn.core.model.DenseMap;
import org.hashgnn.core.tensor.Activation;
import org.hashgnn.core.tensor.Matrix;

/** The map {@code tanh(slope z)}, which keeps signs. */
final class TanhRelaxation {
    private TanhRelaxation() {}

    /** The map for codes of so many bits. */
    static DenseMap of(int bits, double slope) {
        Matrix weight = Matrix.zeros(bits, bits);
        for (int bit = 0; bit < bits; bit++) {
            weight.set(bit, bit, (float) slope);
        }
        return new DenseMap(weight, Matrix.zeros(1, bits), Activation.TANH);
    }
}
