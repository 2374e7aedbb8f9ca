package org.hashgnn.encoders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.model.Encoder;
import org.hashgnn.core.model.ModelContext;
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

/** User 0 has items 0 and 1, user 1 has item 1, item 2 has nobody: nodes 0, 1 and 2, 3, 4, with features 1, 10, 100, 1000, 7. */
class HandComputedEncodersTest {
    private static final Step STEP = new Step(0, 3, 1);
    private static final NormalInitializer NORMAL = new NormalInitializer(0.5);

    private final Compute compute = Compute.of(1);
    private final Interactions interactions = TestGraphs.of(3, new int[] {0, 1}, new int[] {1});
    private final Matrix features = Matrix.of(new float[][] {{1}, {10}, {100}, {1000}, {7}});
    private final ModelContext context = TestGraphs.context(compute, interactions, features, 0, 1);

    @AfterEach
    void close() {
        compute.close();
    }

    @Test
    void gcnIsTheMeanOverANodeAndItsNeighboursUnderAnAffineMap() {
        Gcn gcn = new Gcn(new GcnSettings(List.of(1), Activation.LEAKY_RELU, 9, NORMAL), context);
        assertThat(gcn.parameters())
                .extracting(Parameter::name)
                .containsExactly("encoder.layer1.weight", "encoder.layer1.bias");
        set(gcn, 0, 2);
        set(gcn, 1, -300);
        // Means: (1 + 100 + 1000) / 3, (10 + 1000) / 2, (100 + 1) / 2, (1000 + 1 + 10) / 3, 7; below zero a fifth is
        // left.
        requireRows(gcn.encodeAll(), 434, 710, 0.2 * -199, 374, 0.2 * -286);
    }

    @Test
    void graphSageMayGiveTheNodeWeightsOfItsOwn() {
        GraphSage sage = new GraphSage(
                new GraphSageSettings(
                        List.of(1),
                        List.of(5),
                        List.of(),
                        List.of(),
                        Aggregator.CONCAT,
                        false,
                        0,
                        Activation.IDENTITY,
                        9,
                        NORMAL),
                context);
        assertThat(sage.parameters())
                .extracting(Parameter::name)
                .containsExactly("encoder.layer1.weight", "encoder.layer1.self_weight", "encoder.layer1.bias");
        set(sage, 0, 2);
        set(sage, 1, 3);
        set(sage, 2, 0.5f);
        requireRows(sage.encodeAll(), 1103.5, 2030.5, 302.5, 3011.5, 21.5);
        NodeBatch batch = TestGraphs.batch(interactions, new int[] {1}, new int[] {2}, new int[] {0});
        requireRows(sage.encode(batch, STEP).rows(), 2030.5, 21.5, 302.5);
    }

    @Test
    void graphSageOfOneDrawnNeighbourAveragesIt() {
        GraphSage sage = ofOneNeighbour(0);
        set(sage, 0, 1);
        NodeBatch batch = TestGraphs.batch(interactions, new int[] {0}, new int[] {2}, new int[] {2});
        Set<Float> drawn = new HashSet<>();
        for (int step = 0; step < 20; step++) {
            Matrix rows = sage.encode(batch, new Step(step, 3, 1)).rows();
            drawn.add(rows.get(0, 0));
            assertThat(rows.get(1, 0)).isEqualTo(7);
        }
        assertThat(drawn).containsExactlyInAnyOrder(50.5f, 500.5f);
    }

    @Test
    void graphSageMayDrawTheNeighboursAtEvaluation() {
        Set<Float> drawn = new HashSet<>();
        for (int draw = 0; draw < 20; draw++) {
            GraphSage sage = ofOneNeighbour(draw);
            set(sage, 0, 1);
            float[] rows = Matrices.values(sage.encodeAll());
            assertThat(Matrices.values(sage.encodeAll())).isEqualTo(rows);
            if (draw == 0) {
                // Halves of the node and of its neighbours' mean.
                assertThat(rows).containsExactly(0.5f + 275, 5 + 500, 50 + 0.5f, 500 + 2.75f, 7);
                continue;
            }
            drawn.add(rows[0]);
            assertThat(rows[1]).isEqualTo(505);
            assertThat(rows[4]).isEqualTo(7);
            assertThatThrownBy(sage::tower)
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("'evaluation_draw'");
        }
        assertThat(drawn).containsExactlyInAnyOrder(50.5f, 500.5f);
    }

    @Test
    void aDrawOfBgchsDispersionMovesTheRowsAtEvaluation() {
        Set<Float> drawn = new HashSet<>();
        for (int draw = 0; draw < 5; draw++) {
            for (double dispersion : new double[] {0, 0.3}) {
                BgchSettings settings = new BgchSettings(1, 4, 3, dispersion, 1, 1, draw, false, 1, 0.1, NORMAL);
                Bgch bgch = new Bgch(settings, TestGraphs.context(compute, interactions, null, 0, 1));
                Matrix rows = bgch.encodeAll();
                assertThat(Matrices.values(bgch.encodeAll())).isEqualTo(Matrices.values(rows));
                drawn.add(rows.get(0, 0));
            }
        }
        assertThat(drawn).hasSize(1 + 5);
    }

    @Test
    void graphSageLeavesOutTheEdgesThatABatchIsToPredict() {
        for (boolean keep : new boolean[] {false, true}) {
            GraphSage sage = new GraphSage(
                    new GraphSageSettings(
                            List.of(1),
                            List.of(5),
                            List.of(),
                            List.of(),
                            Aggregator.CONCAT,
                            keep,
                            0,
                            Activation.IDENTITY,
                            9,
                            NORMAL),
                    context);
            set(sage, 0, 2);
            set(sage, 1, 3);
            // The pairs are user 0 with item 1 and user 1 with item 2, which is no edge; item 0 is a negative one.
            NodeBatch batch = TestGraphs.batch(interactions, new int[] {0, 1}, new int[] {1, 2}, new int[] {0, 0});
            Matrix rows = sage.encode(batch, new Step(0, 3, 2)).rows();
            if (keep) {
                requireRows(rows, 1100 + 3, 2000 + 30, 11 + 3000, 21, 2 + 300);
            } else {
                requireRows(rows, 200 + 3, 2000 + 30, 20 + 3000, 21, 2 + 300);
            }
            // The next batch has other pairs, and an empty neighbourhood is a mean of zero.
            NodeBatch next = TestGraphs.batch(interactions, new int[] {1}, new int[] {1}, new int[] {0});
            requireRows(sage.encode(next, STEP).rows(), keep ? 2030 : 30, keep ? 3011 : 3002, 302);
        }
    }

    @Test
    void lightGcnAveragesTheLayers() {
        LightGcn light = new LightGcn(new LightGcnSettings(2, 9, 1, NORMAL, null), context);
        assertThat(light.parameters()).isEmpty();
        double root = Math.sqrt(2);
        // S x, with weights 1/sqrt(2) for (0, 2) and (1, 3), 1/2 for (0, 3).
        double[] first = {100 / root + 500, 1000 / root, 1 / root, 0.5 + 10 / root, 0};
        double[] second = {
            first[2] / root + first[3] / 2, first[3] / root, first[0] / root, first[0] / 2 + first[1] / root, 0
        };
        double[] expected = new double[5];
        for (int node = 0; node < 5; node++) {
            expected[node] = (features.get(node, 0) + first[node] + second[node]) / 3;
        }
        requireRows(light.encodeAll(), expected);
        NodeBatch batch = TestGraphs.batch(interactions, new int[] {0}, new int[] {1}, new int[] {2});
        assertThat(light.encode(batch, STEP).penalty()).isZero();
    }

    @Test
    void lightGcnsPenaltyCountsEverySlot() {
        LightGcn light = new LightGcn(
                new LightGcnSettings(0, 1, 0.5, NORMAL, null), TestGraphs.context(compute, interactions, null, 0, 1));
        Parameter table = light.parameters().getFirst();
        table.value().copyFrom(features);
        // Slots: users 0 and 1, items 1 and 1, items 2 and 2.
        NodeBatch batch = TestGraphs.batch(interactions, new int[] {0, 1}, new int[] {1, 1}, new int[] {2, 2});
        var encoding = light.encode(batch, STEP);
        assertThat(encoding.penalty()).isCloseTo(0.5 / 4 * (1 + 100 + 2e6 + 98), within(1e-3));
        encoding.pullBack().accept(Matrix.zeros(4, 1));
        requireRows(table.gradient(), 0.25, 2.5, 0, 500, 3.5);
    }

    @Test
    void itemsMayHaveLayersOfTheirOwnOverTheSameTable() {
        GraphSage both = sage(List.of(4, 3), List.of(5, 6), List.of(3), List.of(2));
        GraphSage users = sage(List.of(4, 3), List.of(5, 6), List.of(), List.of());
        GraphSage items = sage(List.of(3), List.of(2), List.of(), List.of());
        List<Parameter> parameters = both.parameters();
        int ofUsers = users.parameters().size();
        for (int i = 0; i < parameters.size(); i++) {
            Matrix value = parameters.get(i).value();
            compute.addInPlace(value, 1, Matrices.normal(value.rows(), value.columns(), 1, i));
            if (i < ofUsers) {
                users.parameters().get(i).value().copyFrom(value);
            }
            if (i == 0 || i >= ofUsers) {
                items.parameters().get(i == 0 ? 0 : i - ofUsers + 1).value().copyFrom(value);
            }
        }
        Matrix rows = both.encodeAll();
        int count = interactions.users();
        assertThat(Matrices.values(rows.slice(0, count)))
                .isEqualTo(Matrices.values(users.encodeAll().slice(0, count)));
        assertThat(Matrices.values(rows.slice(count, rows.rows())))
                .isEqualTo(Matrices.values(items.encodeAll().slice(count, rows.rows())));
        assertThatThrownBy(both::tower).isInstanceOf(InputException.class).hasMessageContaining("'item_layers'");
    }

    private GraphSage ofOneNeighbour(int evaluationDraw) {
        return new GraphSage(
                new GraphSageSettings(
                        List.of(1),
                        List.of(1),
                        List.of(),
                        List.of(),
                        Aggregator.MEAN,
                        false,
                        evaluationDraw,
                        Activation.IDENTITY,
                        9,
                        NORMAL),
                context);
    }

    private GraphSage sage(
            List<Integer> layers, List<Integer> fanOuts, List<Integer> ofItems, List<Integer> fanOutsOfItems) {
        return new GraphSage(
                new GraphSageSettings(
                        layers,
                        fanOuts,
                        ofItems,
                        fanOutsOfItems,
                        Aggregator.CONCAT,
                        false,
                        0,
                        Activation.TANH,
                        3,
                        NORMAL),
                TestGraphs.context(compute, interactions, null, 0, 1));
    }

    @Test
    void layersAndFanOutsMustFit() {
        assertThatThrownBy(() -> sage(List.of(4, 3), List.of(5, 6), List.of(3), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[3] and []");
        assertThatThrownBy(() -> sage(List.of(4, 3), List.of(5, 6), List.of(4), List.of(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the last of layers, 3, but is 4");
        assertThatThrownBy(() -> new GcnSettings(List.of(), Activation.TANH, 3, NORMAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("layers");
        assertThatThrownBy(() -> sage(List.of(4, 3), List.of(5), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[4, 3] and [5]");
        assertThatThrownBy(() -> sage(List.of(), List.of(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void set(Encoder encoder, int parameter, float value) {
        encoder.parameters().get(parameter).value().set(0, 0, value);
    }

    private static void requireRows(Matrix actual, double... expected) {
        actual.requireShape(expected.length, 1);
        for (int row = 0; row < expected.length; row++) {
            assertThat((double) actual.get(row, 0))
                    .as("row %s", row)
                    .isCloseTo(expected[row], within(1e-6 * Math.max(1, Math.abs(expected[row]))));
        }
    }
}
