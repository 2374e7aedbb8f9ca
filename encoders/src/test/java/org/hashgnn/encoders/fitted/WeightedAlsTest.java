package org.hashgnn.encoders.fitted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.graph.BipartiteGraph;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.testing.Matrices;
import org.hashgnn.testing.TestGraphs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weighted matrix factorisation beside its normal equations over the dense matrix. */
class WeightedAlsTest {
    private static final long SEED = 5;

    private final Compute compute = Compute.of(2);

    @AfterEach
    void close() {
        compute.close();
    }

    @ParameterizedTest
    @CsvSource({"3, 1, 5, 0.7", "2, 3, 0.5, 2", "4, 2, 0, 0.1"})
    void everyRowSolvesItsNormalEquations(int width, int iterations, double alpha, double l2) {
        for (Interactions data : List.of(TestGraphs.small(), TestGraphs.random(41, 29, 0.2, 6))) {
            Matrix rows = rows(new WeightedAlsSettings(width, iterations, alpha, l2), data);
            int users = data.users();
            int nodes = users + data.itemCount();
            Matrix drawn = Matrices.normal(nodes, width, 0.1, SEED);
            double[][] expected = new double[nodes][];
            for (int node = 0; node < nodes; node++) {
                expected[node] = drawn.slice(node, node + 1).doubles()[0];
            }
            for (int i = 0; i < iterations; i++) {
                for (int node = 0; node < nodes; node++) {
                    expected[node] = solved(expected, node, data, alpha, l2);
                }
            }
            for (int node = 0; node < nodes; node++) {
                for (int k = 0; k < width; k++) {
                    assertThat((double) rows.get(node, k))
                            .as("node %s, column %s", node, k)
                            .isCloseTo(expected[node][k], within(1e-4));
                }
            }
        }
    }

    @Test
    void oneRowByHand() {
        // One user with item 0 of two: p = (1 + alpha) q_0 / (q_0^2 + q_1^2 + alpha q_0^2 + lambda).
        Matrix drawn = Matrices.normal(3, 1, 0.1, SEED);
        double q = drawn.get(1, 0);
        double other = drawn.get(2, 0);
        Matrix rows = rows(new WeightedAlsSettings(1, 1, 3, 0.01), TestGraphs.of(2, new int[] {0}));
        double p = 4 * q / (4 * q * q + other * other + 0.01);
        assertThat((double) rows.get(0, 0)).isCloseTo(p, within(1e-5));
        assertThat((double) rows.get(1, 0)).isCloseTo(4 * p / (4 * p * p + 0.01), within(1e-4));
        assertThat(rows.get(2, 0)).isZero();
    }

    /** The row of a node that minimises the objective when all rows of the other side stay. */
    private static double[] solved(double[][] rows, int node, Interactions data, double alpha, double l2) {
        int users = data.users();
        int width = rows[0].length;
        double[][] left = new double[width][width];
        double[] right = new double[width];
        for (int other = node < users ? users : 0; other < (node < users ? rows.length : users); other++) {
            boolean seen = data.contains(Math.min(node, other), Math.max(node, other) - users);
            double confidence = seen ? 1 + alpha : 1;
            for (int a = 0; a < width; a++) {
                right[a] += seen ? confidence * rows[other][a] : 0;
                for (int b = 0; b < width; b++) {
                    left[a][b] += confidence * rows[other][a] * rows[other][b];
                }
            }
        }
        for (int a = 0; a < width; a++) {
            left[a][a] += l2;
        }
        return new LUDecomposition(new Array2DRowRealMatrix(left))
                .getSolver()
                .solve(new ArrayRealVector(right))
                .toArray();
    }

    private Matrix rows(WeightedAlsSettings settings, Interactions data) {
        return settings.create(ModelContext.of(compute, BipartiteGraph.of(data), null, SEED))
                .encodeAll();
    }
}
