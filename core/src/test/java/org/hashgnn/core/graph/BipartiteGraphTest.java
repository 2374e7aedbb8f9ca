package org.hashgnn.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.tensor.SparseMatrix;
import org.hashgnn.testing.TestGraphs;
import org.junit.jupiter.api.Test;

class BipartiteGraphTest {
    /** Users 0 to 2, items 3 to 6: user 2 and item 6 have no neighbour. */
    private final BipartiteGraph graph =
            BipartiteGraph.of(TestGraphs.of(4, new int[] {0, 2}, new int[] {0, 1, 2}, new int[] {}));

    @Test
    void bothSidesHaveTheirNeighboursAscending() {
        assertThat(graph.users()).isEqualTo(3);
        assertThat(graph.items()).isEqualTo(4);
        assertThat(graph.nodes()).isEqualTo(7);
        assertThat(graph.edges()).isEqualTo(5);
        assertThat(graph.maxDegree()).isEqualTo(3);
        assertThat(BipartiteGraph.of(TestGraphs.of(1, new int[] {})).maxDegree())
                .isEqualTo(1);
        assertThat(neighbours(0)).containsExactly(3, 5);
        assertThat(neighbours(1)).containsExactly(3, 4, 5);
        assertThat(neighbours(2)).isEmpty();
        assertThat(neighbours(3)).containsExactly(0, 1);
        assertThat(neighbours(4)).containsExactly(1);
        assertThat(neighbours(5)).containsExactly(0, 1);
        assertThat(neighbours(6)).isEmpty();
    }

    @Test
    void theSymmetricNormalisationDividesByTheRootOfBothDegrees() {
        double[][] dense = dense(graph.symmetric());
        double[][] expected = new double[7][7];
        expected[0][3] = expected[3][0] = 1 / Math.sqrt(2 * 2);
        expected[0][5] = expected[5][0] = 1 / Math.sqrt(2 * 2);
        expected[1][3] = expected[3][1] = 1 / Math.sqrt(3 * 2);
        expected[1][4] = expected[4][1] = 1 / Math.sqrt(3 * 1);
        expected[1][5] = expected[5][1] = 1 / Math.sqrt(3 * 2);
        requireClose(dense, expected);
    }

    @Test
    void theMeanWeighsAllNeighboursAlike() {
        double[][] expected = new double[7][7];
        expected[0][3] = expected[0][5] = 0.5;
        expected[1][3] = expected[1][4] = expected[1][5] = 1.0 / 3;
        expected[3][0] = expected[3][1] = 0.5;
        expected[4][1] = 1;
        expected[5][0] = expected[5][1] = 0.5;
        requireClose(dense(graph.mean()), expected);
    }

    @Test
    void theMeanWithSelfCountsTheNodeAsItsOwnNeighbour() {
        double[][] expected = new double[7][7];
        expected[0][0] = expected[0][3] = expected[0][5] = 1.0 / 3;
        expected[1][1] = expected[1][3] = expected[1][4] = expected[1][5] = 0.25;
        expected[2][2] = expected[6][6] = 1;
        expected[3][3] = expected[3][0] = expected[3][1] = 1.0 / 3;
        expected[4][4] = expected[4][1] = 0.5;
        expected[5][5] = expected[5][0] = expected[5][1] = 1.0 / 3;
        requireClose(dense(graph.meanWithSelf()), expected);
    }

    @Test
    void theMeanOverDrawnNeighboursLeavesTheNodeItsShare() {
        double[][] expected = new double[7][7];
        // One neighbour is drawn, so that the node weighs a half and its neighbours share the other one.
        expected[0][0] = 0.5;
        expected[0][3] = expected[0][5] = 0.25;
        expected[1][1] = 0.5;
        expected[1][3] = expected[1][4] = expected[1][5] = 1.0 / 6;
        expected[2][2] = expected[6][6] = 1;
        expected[3][3] = expected[5][5] = 0.5;
        expected[3][0] = expected[3][1] = expected[5][0] = expected[5][1] = 0.25;
        expected[4][4] = expected[4][1] = 0.5;
        requireClose(dense(graph.meanWithSelf(1)), expected);
        double[] two = dense(graph.meanWithSelf(2))[1];
        assertThat(two).containsExactly(new double[] {0, 1 / 3.0, 0, 2 / 9.0, 2 / 9.0, 2 / 9.0, 0}, within(1e-6));
    }

    @Test
    void theInteractionsAreDividedByPowersOfBothDegrees() {
        double[][] expected = new double[3][4];
        expected[0][0] = expected[0][2] = Math.pow(2, -0.5) * Math.pow(2, -2);
        expected[1][0] = expected[1][2] = Math.pow(3, -0.5) * Math.pow(2, -2);
        expected[1][1] = Math.pow(3, -0.5);
        SparseMatrix interactions = graph.interactions(0.5, 2);
        assertThat(interactions.columns()).isEqualTo(4);
        requireClose(dense(interactions), expected);
    }

    @Test
    void edgesAreFoundFromBothSides() {
        for (int a = 0; a < 7; a++) {
            for (int b = 0; b < 7; b++) {
                int other = b;
                boolean expected = IntStream.of(neighbours(a)).anyMatch(node -> node == other);
                assertThat(graph.isEdge(a, b)).isEqualTo(expected).isEqualTo(graph.isEdge(b, a));
            }
        }
    }

    @Test
    void theRowsOfAMeanAddUpToOneUnlessTheyAreEmpty() {
        BipartiteGraph random = BipartiteGraph.of(TestGraphs.random(41, 30, 0.1, 2));
        double[] plain = rowSums(random.mean());
        double[] withSelf = rowSums(random.meanWithSelf());
        for (int node = 0; node < random.nodes(); node++) {
            assertThat(plain[node]).isCloseTo(random.degree(node) == 0 ? 0 : 1, within(1e-6));
            assertThat(withSelf[node]).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void aGraphWithoutEdgesHasNodesAlone() {
        BipartiteGraph empty = BipartiteGraph.of(Interactions.none(2, 3));
        assertThat(empty.nodes()).isEqualTo(5);
        assertThat(empty.edges()).isZero();
        assertThat(empty.symmetric().entries()).isZero();
        assertThat(empty.meanWithSelf().entries()).isEqualTo(5);
    }

    private int[] neighbours(int node) {
        return IntStream.range(0, graph.degree(node))
                .map(k -> graph.neighbour(node, k))
                .toArray();
    }

    private static void requireClose(double[][] actual, double[][] expected) {
        for (int row = 0; row < expected.length; row++) {
            assertThat(actual[row]).as("row %s", row).containsExactly(expected[row], within(1e-6));
        }
    }

    private static double[][] dense(SparseMatrix matrix) {
        double[][] dense = new double[matrix.rows()][matrix.columns()];
        for (int row = 0; row < matrix.rows(); row++) {
            for (int e = matrix.offsets()[row]; e < matrix.offsets()[row + 1]; e++) {
                dense[row][matrix.indices()[e]] += matrix.values()[e];
            }
        }
        return dense;
    }

    private static double[] rowSums(SparseMatrix matrix) {
        double[] sums = new double[matrix.rows()];
        for (int row = 0; row < matrix.rows(); row++) {
            for (int e = matrix.offsets()[row]; e < matrix.offsets()[row + 1]; e++) {
                sums[row] += matrix.values()[e];
            }
        }
        return sums;
    }
}
