package org.hashgnn.encoders.fitted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.graph.BipartiteGraph;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.SparseMatrix;
import org.hashgnn.testing.TestGraphs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpectralTest {
    private static final Interactions DATA = TestGraphs.random(60, 43, 0.15, 3);

    private final Compute compute = Compute.of(2);

    @AfterEach
    void close() {
        compute.close();
    }

    @Test
    void theDecompositionIsThatOfADenseSolver() {
        BipartiteGraph graph = BipartiteGraph.of(DATA);
        SparseMatrix sparse = graph.interactions(0.4, 0.7);
        double[][] dense = new double[60][43];
        for (int user = 0; user < 60; user++) {
            for (int k = 0; k < graph.degree(user); k++) {
                int item = graph.neighbour(user, k);
                dense[user][item - 60] = Math.pow(graph.degree(user), -0.4) * Math.pow(graph.degree(item), -0.7);
            }
        }
        SingularValueDecomposition exact = new SingularValueDecomposition(new Array2DRowRealMatrix(dense));
        List<Integer> passes = new ArrayList<>();
        TruncatedSvd svd = TruncatedSvd.of(compute, sparse, 5, 10, 12, 4, passes::add);
        assertThat(passes).hasSize(12).endsWith(12);
        for (int k = 0; k < 5; k++) {
            assertThat(svd.values()[k]).isCloseTo(exact.getSingularValues()[k], within(1e-4));
            double left = 0;
            double right = 0;
            for (int user = 0; user < 60; user++) {
                left += svd.left().get(user, k) * exact.getU().getEntry(user, k);
            }
            for (int item = 0; item < 43; item++) {
                right += svd.right().get(item, k) * exact.getV().getEntry(item, k);
            }
            assertThat(Math.abs(left)).isCloseTo(1, within(1e-3));
            assertThat(left).isCloseTo(right, within(2e-3));
        }
    }

    @Test
    void allSingularVectorsGiveTheInteractionsBack() {
        Matrix rows = rows(new SpectralSettings(43, 3, 5, 0, 0, 0.5, 0, false), DATA);
        for (int user = 0; user < 60; user++) {
            for (int item = 0; item < 43; item++) {
                assertThat(product(rows, user, 60 + item)).isCloseTo(DATA.contains(user, item) ? 1 : 0, within(1e-3));
            }
        }
    }

    @Test
    void dependentDirectionsAreDropped() {
        int[][] same = {{0, 1}, {0, 1}, {0, 1}, {2}};
        Matrix rows = rows(new SpectralSettings(3, 4, 3, 0, 0, 0.5, 0, false), TestGraphs.of(3, same));
        for (int user = 0; user < 4; user++) {
            for (int item = 0; item < 3; item++) {
                assertThat(product(rows, user, 4 + item)).isCloseTo((user < 3) == (item < 2) ? 1 : 0, within(1e-3));
            }
        }
    }

    @Test
    void unitRowsHaveDirectionConstantAndPopularity() {
        Matrix plain = rows(new SpectralSettings(4, 6, 4, 0.5, 0.5, 1, 0.3, false), DATA);
        Matrix unit = rows(new SpectralSettings(4, 6, 4, 0.5, 0.5, 1, 0.3, true), DATA);
        unit.requireShape(103, 6);
        double sum = 0;
        double squares = 0;
        for (int node = 0; node < 103; node++) {
            double length = Math.sqrt(product(plain, node, node));
            for (int k = 0; k < 4; k++) {
                assertThat((double) unit.get(node, k)).isCloseTo(plain.get(node, k) / length, within(1e-4));
            }
            assertThat(unit.get(node, 4)).isEqualTo(1);
            if (node < 60) {
                assertThat(unit.get(node, 5)).isZero();
            } else {
                sum += unit.get(node, 5);
                squares += unit.get(node, 5) * unit.get(node, 5);
            }
        }
        assertThat(sum).isCloseTo(0, within(1e-3));
        assertThat(squares / 43).isCloseTo(1, within(1e-3));
        double longer = Math.log(product(plain, 60, 60)) - Math.log(product(plain, 61, 61));
        assertThat(Math.signum(unit.get(60, 5) - unit.get(61, 5))).isEqualTo((float) Math.signum(longer));
    }

    @ParameterizedTest
    @CsvSource({"3, 0.4, 0.7, 0.8, 0.4", "5, 0, 0.5, 1.5, 0", "2, 0.5, 0, 0, 1.3"})
    void rowsHaveTheSingularValuesAndTheItemsPopularity(int rank, double a, double b, double c, double d) {
        BipartiteGraph graph = BipartiteGraph.of(DATA);
        double[][] dense = new double[60][43];
        for (int user = 0; user < 60; user++) {
            for (int item = 0; item < 43; item++) {
                dense[user][item] = DATA.contains(user, item)
                        ? Math.pow(graph.degree(user), -a) * Math.pow(graph.degree(60 + item), -b)
                        : 0;
            }
        }
        SingularValueDecomposition exact = new SingularValueDecomposition(new Array2DRowRealMatrix(dense));
        double[][] expected = new double[103][rank];
        for (int node = 0; node < 103; node++) {
            for (int k = 0; k < rank; k++) {
                expected[node][k] = Math.pow(exact.getSingularValues()[k], c)
                        * (node < 60
                                ? exact.getU().getEntry(node, k)
                                : exact.getV().getEntry(node - 60, k) * Math.pow(graph.degree(node), d));
            }
        }
        Matrix rows = rows(new SpectralSettings(rank, 40, 12, a, b, c, d, false), DATA);
        rows.requireShape(103, rank);
        for (int node = 0; node < 103; node++) {
            // The sign of a singular vector is free, so that rows are compared by their products.
            for (int other = 0; other < 103; other++) {
                double product = 0;
                for (int k = 0; k < rank; k++) {
                    product += expected[node][k] * expected[other][k];
                }
                assertThat(product(rows, node, other)).isCloseTo(product, within(2e-3 * (1 + Math.abs(product))));
            }
        }
    }

    @Test
    void thePopularityOfUnitRowsIsTheStandardisedLogarithmOfTheLength() {
        // Item 4 has nobody, and so no length.
        Interactions data = TestGraphs.of(5, new int[] {0, 1, 2}, new int[] {0, 1}, new int[] {0, 3}, new int[] {0});
        Matrix plain = rows(new SpectralSettings(3, 9, 3, 0.5, 0.5, 1, 0.3, false), data);
        Matrix unit = rows(new SpectralSettings(3, 9, 3, 0.5, 0.5, 1, 0.3, true), data);
        double[] logarithms = new double[4];
        for (int item = 0; item < 4; item++) {
            logarithms[item] = Math.log(product(plain, 4 + item, 4 + item)) / 2;
        }
        double mean = Arrays.stream(logarithms).average().orElseThrow();
        double deviation = Math.sqrt(Arrays.stream(logarithms)
                .map(l -> (l - mean) * (l - mean))
                .average()
                .orElseThrow());
        for (int item = 0; item < 4; item++) {
            assertThat((double) unit.get(4 + item, 4)).isCloseTo((logarithms[item] - mean) / deviation, within(1e-4));
        }
        assertThat(unit.row(8)).containsExactly(0, 0, 0, 1, 0);
    }

    @Test
    void moreVectorsThanThereAreAreRefused() {
        assertThatThrownBy(() -> rows(new SpectralSettings(44, 3, 5, 0, 0, 0.5, 0, false), DATA))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("rank 44")
                .hasMessageContaining("43");
    }

    private Matrix rows(SpectralSettings settings, Interactions data) {
        return settings.create(TestGraphs.context(compute, data, null, 0, 5)).encodeAll();
    }

    private static double product(Matrix rows, int a, int b) {
        double sum = 0;
        for (int k = 0; k < rows.columns(); k++) {
            sum += (double) rows.get(a, k) * rows.get(b, k);
        }
        return sum;
    }
}
