package org.hashgnn.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import org.hashgnn.core.model.Triplets;
import org.hashgnn.core.tensor.Activation;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.testing.Matrices;
import org.hashgnn.testing.TestGraphs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The gradient of the cross-entropy through a tanh layer, {@code z = tanh(u W + b)}, beside that of ND4J's automatic differentiation. */
class SameDiffLossTest {
    private static final int PAIRS = 5;
    private static final int BITS = 4;
    private static final int WIDTH = 6;
    private static final double SCALE = 0.7;

    @Test
    void crossEntropyOverATanhLayerAgrees() {
        Matrix u = Matrices.normal(3 * PAIRS, WIDTH, 1, 1);
        Matrix w = Matrices.normal(WIDTH, BITS, 0.5, 2);
        Matrix b = Matrices.normal(1, BITS, 0.5, 3);
        try (Compute compute = Compute.of(1)) {
            Matrix z = Matrix.zeros(3 * PAIRS, BITS);
            compute.product(u, false, w, false, z, 0);
            compute.activate(Activation.TANH, z, b);
            Matrix gradient = Matrix.zeros(3 * PAIRS, BITS);
            double value = new ReconstructionLoss(
                            new ReconstructionLossSettings(SCALE),
                            TestGraphs.context(compute, TestGraphs.small(), null, BITS, 1))
                    .evaluate(Triplets.of(z, PAIRS), Triplets.of(gradient, PAIRS), 1);
            compute.activateBackward(Activation.TANH, z, gradient);
            Matrix weightGradient = Matrix.zeros(WIDTH, BITS);
            compute.product(u, true, gradient, false, weightGradient, 0);
            Matrix biasGradient = Matrix.zeros(1, BITS);
            compute.addRowSum(gradient, biasGradient);

            SameDiff graph = graph(u, w, b);
            Map<String, INDArray> expected = graph.calculateGradients(Map.of(), "w", "b");
            assertThat(value).isCloseTo(graph.getVariable("loss").eval().getDouble(0), within(1e-5));
            requireClose(weightGradient, expected.get("w"));
            requireClose(biasGradient, expected.get("b"));
        }
    }

    private static SameDiff graph(Matrix u, Matrix w, Matrix b) {
        SameDiff graph = SameDiff.create();
        SDVariable weight = graph.var("w", w.array().dup());
        SDVariable bias = graph.var("b", b.array().dup());
        SDVariable users = layer(graph, "users", u.slice(0, PAIRS), weight, bias);
        SDVariable positives = layer(graph, "positives", u.slice(PAIRS, 2 * PAIRS), weight, bias);
        SDVariable negatives = layer(graph, "negatives", u.slice(2 * PAIRS, 3 * PAIRS), weight, bias);
        SDVariable good = users.mul(positives).sum(1).mul(SCALE);
        SDVariable bad = users.mul(negatives).sum(1).mul(SCALE);
        SDVariable terms = graph.nn.softplus(good.neg()).add(graph.nn.softplus(bad));
        terms.mean("loss").markAsLoss();
        return graph;
    }

    private static SDVariable layer(SameDiff graph, String name, Matrix rows, SDVariable weight, SDVariable bias) {
        return graph.math.tanh(
                graph.constant(name, rows.array().dup()).mmul(weight).add(bias));
    }

    private static void requireClose(Matrix actual, @Nullable INDArray expected) {
        INDArray shaped = Objects.requireNonNull(expected).reshape(actual.rows(), actual.columns());
        for (int row = 0; row < actual.rows(); row++) {
            assertThat(actual.row(row)).containsExactly(shaped.getRow(row).toFloatVector(), within(1e-5f));
        }
    }
}
