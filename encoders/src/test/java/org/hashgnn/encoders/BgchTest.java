package org.hashgnn.encoders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.graph.BipartiteGraph;
import org.hashgnn.core.model.Encoding;
import org.hashgnn.core.model.NodeBatch;
import org.hashgnn.core.model.NormalInitializer;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.testing.Matrices;
import org.hashgnn.testing.TestGraphs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BGCH's parts beside their formulas in dense matrices of doubles. */
class BgchTest {
    private static final NormalInitializer NORMAL = new NormalInitializer(0.8);
    private static final Step STEP = new Step(3, 17, 5);

    private final Compute compute = Compute.of(2);

    @AfterEach
    void close() {
        compute.close();
    }

    @Test
    void dispersionByHand() {
        // The rows have one direction, (0.6, 0.8): a quarter of what they have in it goes, and (-4, 3) has nothing in
        // it.
        Dispersion dispersion = new Dispersion(compute, settings(0, 2, 0.25, 1, 1, 0, 1, 0));
        Matrix rows = Matrix.of(new float[][] {{3, 4}, {-6, -8}, {0, 0}});
        Matrix direction = dispersion.direction(rows, 9);
        assertThat(Math.abs(direction.get(0, 0))).isCloseTo(0.6f, within(1e-6f));
        assertThat(direction.get(1, 0) / direction.get(0, 0)).isCloseTo(0.8f / 0.6f, within(1e-5f));
        Matrix others = Matrix.of(new float[][] {{3, 4}, {-6, -8}, {-4, 3}});
        dispersion.apply(others, direction);
        assertThat(Matrices.values(others)).containsExactly(new float[] {2.25f, 3, -4.5f, -6, -4, 3}, within(1e-5f));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "1, 3", "3, 2"})
    void theDirectionIsTheMeanOfPowerIterations(int iterations, int directions) {
        Dispersion dispersion = new Dispersion(compute, settings(0, 4, 0.25, iterations, directions, 0, 1, 0));
        Matrix rows = Matrices.normal(9, 4, 1, 3);
        RealMatrix x = new Array2DRowRealMatrix(rows.doubles());
        double[] sum = direction(x, iterations, directions, 21);
        Matrix direction = dispersion.direction(rows, 21);
        for (int k = 0; k < 4; k++) {
            assertThat((double) direction.get(k, 0)).isCloseTo(sum[k], within(1e-4));
        }
    }

    @Test
    void rowsWithoutADirectionStay() {
        Dispersion dispersion = new Dispersion(compute, settings(0, 2, 1, 2, 2, 0, 1, 0));
        Matrix rows = Matrix.zeros(3, 2);
        Matrix direction = dispersion.direction(rows, 9);
        assertThat(Matrices.values(direction)).containsOnly(0f);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1, 1, 0", "1, 0.3, 1, 2, 0", "2, 0.6, 2, 1, 4", "3, 1, 2, 2, 1"})
    void allRowsAreDispersedPropagatedAndMapped(
            int layers, double dispersion, int iterations, int directions, int draw) {
        Interactions data = TestGraphs.small();
        BgchSettings settings = settings(layers, 4, dispersion, iterations, directions, draw, 1, 0);
        Bgch bgch = new Bgch(settings, TestGraphs.context(compute, data, null, 0, 11));
        RealMatrix embeddings =
                new Array2DRowRealMatrix(bgch.parameters().getFirst().value().doubles());
        RealMatrix map =
                new Array2DRowRealMatrix(bgch.parameters().getLast().value().doubles());
        // The draws at evaluation follow from the run's seed, two for each number of a draw.
        long key = 11 + 0x5EED_0011L + 2L * draw;
        RealMatrix layer = dispersed(embeddings, settings, data.users(), key);
        RealMatrix propagation = propagation(data);
        Matrix rows = bgch.encodeAll();
        rows.requireShape(18, (layers + 1) * 3);
        for (int l = 0; l <= layers; l++) {
            RealMatrix block = layer.multiply(map);
            for (int node = 0; node < 18; node++) {
                for (int bit = 0; bit < 3; bit++) {
                    assertThat((double) rows.get(node, 3 * l + bit))
                            .as("node %s, layer %s, bit %s", node, l, bit)
                            .isCloseTo(block.getEntry(node, bit), within(1e-5));
                }
            }
            layer = propagation.multiply(layer);
        }
    }

    @Test
    void aStepHasADirectionOfItsOwn() {
        Bgch bgch = new Bgch(
                settings(1, 4, 0.5, 1, 1, 0, 1, 0), TestGraphs.context(compute, TestGraphs.small(), null, 0, 11));
        RealMatrix embeddings =
                new Array2DRowRealMatrix(bgch.parameters().getFirst().value().doubles());
        RealMatrix map =
                new Array2DRowRealMatrix(bgch.parameters().getLast().value().doubles());
        NodeBatch batch = TestGraphs.smallBatch();
        RealMatrix expected = dispersed(embeddings, settings(1, 4, 0.5, 1, 1, 0, 1, 0), 7, STEP.stream(0x5EED_0011L))
                .multiply(map);
        Matrix rows = bgch.encode(batch, STEP).rows();
        for (int i = 0; i < batch.count(); i++) {
            for (int bit = 0; bit < 3; bit++) {
                assertThat((double) rows.get(i, bit)).isCloseTo(expected.getEntry(batch.nodes()[i], bit), within(1e-5));
            }
        }
    }

    @Test
    void theWayBackGoesThroughTheSameDispersion() {
        Interactions data = TestGraphs.small();
        BgchSettings settings = settings(2, 4, 0.5, 1, 1, 0, 0, 0);
        Bgch bgch = new Bgch(settings, TestGraphs.context(compute, data, null, 0, 11));
        Parameter table = bgch.parameters().getFirst();
        RealMatrix embeddings = new Array2DRowRealMatrix(table.value().doubles());
        RealMatrix map =
                new Array2DRowRealMatrix(bgch.parameters().getLast().value().doubles());
        NodeBatch batch = TestGraphs.smallBatch();
        Matrix slope = Matrices.normal(batch.count(), 9, 1, 5);
        RealMatrix propagation = propagation(data);
        RealMatrix sum = new Array2DRowRealMatrix(18, 4);
        RealMatrix power = propagation.power(0);
        for (int l = 0; l < 3; l++) {
            RealMatrix block = new Array2DRowRealMatrix(18, 3);
            for (int i = 0; i < batch.count(); i++) {
                for (int bit = 0; bit < 3; bit++) {
                    block.addToEntry(batch.nodes()[i], bit, slope.get(i, 3 * l + bit));
                }
            }
            sum = sum.add(power.multiply(block).multiply(map.transpose()));
            power = power.multiply(propagation);
        }
        RealMatrix expected = dispersed(sum, embeddings, settings, data.users(), STEP.stream(0x5EED_0011L));
        bgch.encode(batch, STEP).pullBack().accept(slope);
        for (int node = 0; node < 18; node++) {
            for (int k = 0; k < 4; k++) {
                assertThat((double) table.gradient().get(node, k))
                        .as("node %s, column %s", node, k)
                        .isCloseTo(expected.getEntry(node, k), within(1e-4));
            }
        }
    }

    @Test
    void thePenaltyIsTheCrossEntropyOfTheProductsAndTheSquares() {
        NodeBatch batch =
                TestGraphs.batch(TestGraphs.small(), new int[] {0, 3}, new int[] {1, 2}, new int[] {5, 6, 6, 10});
        Bgch bgch = new Bgch(
                settings(1, 4, 0.5, 1, 1, 0, 0.7, 0.3), TestGraphs.context(compute, TestGraphs.small(), null, 0, 11));
        Matrix table = bgch.parameters().getFirst().value();
        double entropy = 0;
        int[][] triplets = {{0, 1, 5, 6}, {3, 2, 6, 10}};
        for (int[] triplet : triplets) {
            entropy += Math.log1p(Math.exp(-product(table, triplet[0], 7 + triplet[1])));
            entropy += Math.log1p(Math.exp(product(table, triplet[0], 7 + triplet[2])));
            entropy += Math.log1p(Math.exp(product(table, triplet[0], 7 + triplet[3])));
        }
        double squares = 0;
        for (int node = 0; node < 18; node++) {
            squares += product(table, node, node);
        }
        Encoding encoding = bgch.encode(batch, new Step(0, 1, 2));
        assertThat(encoding.penalty()).isCloseTo(0.7 * entropy / 2 + 0.3 / 4 * squares, within(1e-5));
    }

    @Test
    void theMapIsTrainedOnlyIfAsked() {
        for (boolean trained : new boolean[] {false, true}) {
            BgchSettings settings = new BgchSettings(1, 4, 3, 0.5, 1, 1, 0, trained, 1, 0, NORMAL);
            Bgch bgch = new Bgch(settings, TestGraphs.context(compute, TestGraphs.small(), null, 0, 11));
            assertThat(bgch.parameters().stream().map(Parameter::name).toList())
                    .hasSize(trained ? 2 : 1)
                    .contains("encoder.embeddings");
        }
    }

    private static RealMatrix dispersed(RealMatrix embeddings, BgchSettings settings, int users, long key) {
        return dispersed(embeddings, embeddings, settings, users, key);
    }

    /** Rows without a share of the embeddings' direction, both sides by themselves, the items' from the next seed. */
    private static RealMatrix dispersed(
            RealMatrix rows, RealMatrix embeddings, BgchSettings settings, int users, long key) {
        RealMatrix result = rows.copy();
        int nodes = embeddings.getRowDimension();
        int width = embeddings.getColumnDimension();
        for (int side = 0; side < 2; side++) {
            int from = side == 0 ? 0 : users;
            int to = side == 0 ? users : nodes;
            RealMatrix x = embeddings.getSubMatrix(from, to - 1, 0, width - 1);
            double[] v = direction(x, settings.iterations(), settings.directions(), key + side);
            for (int row = from; row < to; row++) {
                double share = 0;
                for (int k = 0; k < width; k++) {
                    share += rows.getEntry(row, k) * v[k];
                }
                for (int k = 0; k < width; k++) {
                    result.addToEntry(row, k, -settings.dispersion() * share * v[k]);
                }
            }
        }
        return result;
    }

    /** The mean of {@code (X'X)^t g} over drawn g, with length 1. */
    private static double[] direction(RealMatrix x, int iterations, int directions, long seed) {
        RealMatrix drawn = new Array2DRowRealMatrix(
                Matrices.normal(x.getColumnDimension(), directions, 1, seed).doubles());
        for (int i = 0; i < iterations; i++) {
            drawn = x.transpose().multiply(x).multiply(drawn);
        }
        double[] sum = new double[x.getColumnDimension()];
        double squares = 0;
        for (int k = 0; k < sum.length; k++) {
            for (int g = 0; g < directions; g++) {
                sum[k] += drawn.getEntry(k, g);
            }
            squares += sum[k] * sum[k];
        }
        for (int k = 0; k < sum.length; k++) {
            sum[k] /= Math.sqrt(squares);
        }
        return sum;
    }

    private static RealMatrix propagation(Interactions data) {
        BipartiteGraph graph = BipartiteGraph.of(data);
        RealMatrix dense = new Array2DRowRealMatrix(graph.nodes(), graph.nodes());
        for (int a = 0; a < graph.nodes(); a++) {
            for (int b = 0; b < graph.nodes(); b++) {
                dense.setEntry(
                        a, b, graph.isEdge(a, b) ? 1 / Math.sqrt((double) graph.degree(a) * graph.degree(b)) : 0);
            }
        }
        return dense;
    }

    private static double product(Matrix rows, int a, int b) {
        return Matrices.inner(rows.slice(a, a + 1).copy(), rows.slice(b, b + 1).copy());
    }

    private static BgchSettings settings(
            int layers,
            int embedding,
            double dispersion,
            int iterations,
            int directions,
            int draw,
            double crossEntropy,
            double l2) {
        return new BgchSettings(
                layers, embedding, 3, dispersion, iterations, directions, draw, true, crossEntropy, l2, NORMAL);
    }
}
