package org.hashgnn.hashing.binarizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.hashgnn.core.model.Step;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.testing.Matrices;
import org.hashgnn.testing.TestGraphs;
import org.junit.jupiter.api.Test;

class SteTest {
    private static final Step STEP = new Step(3, 4, 1);

    @Test
    void theSignOfZeroIsPlusOneAndTheGradientGoesThrough() {
        try (Compute compute = Compute.of(1)) {
            Ste ste = new Ste(new SteSettings(), TestGraphs.context(compute, TestGraphs.small(), null, 4, 1));
            Matrix z = Matrix.of(new float[][] {{0, -0f, 1e-30f, -1e-30f}, {0.3f, -0.3f, 5, -5}});
            Matrix h = Matrix.zeros(2, 4);
            ste.forward(z, STEP, h);
            assertThat(Matrices.values(h)).containsExactly(1, 1, 1, -1, 1, -1, 1, -1);
            Matrix gradient = Matrices.normal(2, 4, 1, 9);
            Matrix result = Matrix.zeros(2, 4);
            ste.backward(z, h, gradient, STEP, result);
            assertThat(Matrices.values(result)).isEqualTo(Matrices.values(gradient));
            assertThat(ste.annealed()).isEmpty();
        }
    }
}
