package org.hashgnn.encoders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.graph.BipartiteGraph;
import org.hashgnn.core.model.NodeBatch;
import org.hashgnn.core.model.NormalInitializer;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.tensor.Activation;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.testing.Matrices;
import org.hashgnn.testing.TestGraphs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GraphSAGE with the mean at evaluation: the rows are the expectation of what a training step computes. */
class GraphSageEvaluationTest {
    private final Compute compute = Compute.of(1);
    private final Interactions data = TestGraphs.small();
    private final BipartiteGraph graph = BipartiteGraph.of(data);
    private final Matrix features = Matrices.normal(18, 1, 1, 4);

    @AfterEach
    void close() {
        compute.close();
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "4, 1", "2, 3", "20, 1"})
    void fanOutsGoFromTheBatchOutwards(int near, int far) {
        GraphSage sage = sage(List.of(near, far), false);
        // The layer next to the input averages over the neighbours that are drawn last.
        double[] lower = averaged(column(features), far);
        double[] upper = averaged(lower, near);
        Matrix rows = sage.encodeAll();
        for (int node = 0; node < 18; node++) {
            assertThat((double) rows.get(node, 0)).as("node %s", node).isCloseTo(upper[node], within(1e-5));
        }
    }

    @Test
    void aTrainingStepHasTheRowsOfEvaluationOnAverage() {
        GraphSage sage = sage(List.of(1, 4), true);
        Matrix all = sage.encodeAll().copy();
        NodeBatch batch = TestGraphs.batch(data, new int[] {0, 3, 5}, new int[] {0, 9, 10}, new int[] {3, 3, 3});
        double[] sums = new double[batch.count()];
        double[] squares = new double[batch.count()];
        int steps = 4000;
        for (int step = 0; step < steps; step++) {
            Matrix rows = sage.encode(batch, new Step(step, 3, 3)).rows();
            for (int i = 0; i < batch.count(); i++) {
                sums[i] += rows.get(i, 0);
                squares[i] += rows.get(i, 0) * rows.get(i, 0);
            }
        }
        for (int i = 0; i < batch.count(); i++) {
            double mean = sums[i] / steps;
            double error = Math.sqrt(Math.max(0, squares[i] / steps - mean * mean) / steps);
            double expected = all.get(batch.nodes()[i], 0);
            assertThat(mean).as("node %s", batch.nodes()[i]).isCloseTo(expected, within(5 * error + 1e-5));
        }
    }

    /** The node weighs {@code 1 / (k + 1)} and its neighbours the rest, with k the neighbours that a step draws. */
    private double[] averaged(double[] values, int fanOut) {
        return IntStream.range(0, values.length)
                .mapToDouble(node -> {
                    double sum = 0;
                    for (int k = 0; k < graph.degree(node); k++) {
                        sum += values[graph.neighbour(node, k)] / graph.degree(node);
                    }
                    int drawn = Math.min(fanOut, graph.degree(node));
                    return (values[node] + drawn * sum) / (drawn + 1);
                })
                .toArray();
    }

    private static double[] column(Matrix matrix) {
        return IntStream.range(0, matrix.rows())
                .mapToDouble(row -> matrix.get(row, 0))
                .toArray();
    }

    private GraphSage sage(List<Integer> fanOuts, boolean keepTargets) {
        GraphSage sage = new GraphSage(
                new GraphSageSettings(
                        List.of(1, 1),
                        fanOuts,
                        List.of(),
                        List.of(),
                        Aggregator.MEAN,
                        keepTargets,
                        0,
                        Activation.IDENTITY,
                        9,
                        new NormalInitializer(0.5)),
                TestGraphs.context(compute, data, features, 0, 1));
        for (Parameter parameter : sage.parameters()) {
            parameter.value().set(0, 0, parameter.name().endsWith("bias") ? 0 : 1);
        }
        return sage;
    }
}
