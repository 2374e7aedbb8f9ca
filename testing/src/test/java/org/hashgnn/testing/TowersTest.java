package org.hashgnn.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import org.hashgnn.core.graph.BipartiteGraph;
import org.hashgnn.core.model.DenseMap;
import org.hashgnn.core.model.Heads;
import org.hashgnn.core.model.Tower;
import org.hashgnn.core.model.TowerLayer;
import org.hashgnn.core.tensor.Activation;
import org.hashgnn.core.tensor.Matrix;
import org.junit.jupiter.api.Test;

class TowersTest {
    private static final Matrix ROWS = Matrix.of(new float[][] {{8}, {2}, {4}});

    @Test
    void neighboursAreThoseOfTheGraph() {
        assertThat(Towers.neighbours(BipartiteGraph.of(TestGraphs.small()), 2)).containsExactly(7, 10);
    }

    @Test
    void aRowByHand() {
        // The aggregate is 12 / 2 = 6; own share 1 / (1 + 1); W = (2, 1)', b = -1: 0.5 * 3 * 2 + 0.5 * 6 * 1 - 1 = 5
        TowerLayer layer = new TowerLayer(map(Activation.RELU, 2, 1), 1, OptionalInt.of(1));
        assertThat(row(layer, 1)).isEqualTo(5);
        // without shares, and a root of the degree: 3 * 2 + 12 / sqrt(2) - 1
        TowerLayer concatenated = new TowerLayer(map(Activation.IDENTITY, 2, 1), 1, OptionalInt.empty());
        assertThat(row(concatenated, 0.5)).isCloseTo(5 + 12 / Math.sqrt(2), within(1e-6));
    }

    @Test
    void activationsByHand() {
        double[] x = {0.25};
        assertThat(Towers.apply(List.of(map(Activation.LEAKY_RELU, 2)), x)[0]).isCloseTo(-0.1, within(1e-9));
        assertThat(Towers.apply(List.of(map(Activation.RELU, 2)), x)[0]).isZero();
        assertThat(Towers.apply(List.of(map(Activation.TANH, 2)), x)[0]).isEqualTo(Math.tanh(-0.5));
        assertThat(Towers.apply(List.of(map(Activation.SIGMOID, 4)), x)[0]).isEqualTo(0.5);
    }

    private static double row(TowerLayer layer, double power) {
        Tower tower = new Tower(List.of(layer), power, () -> ROWS, Heads.same());
        return Towers.row(tower, ROWS, new float[] {3}, new int[] {0, 2})[0];
    }

    private static DenseMap map(Activation f, float... weights) {
        float[][] rows = new float[weights.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new float[] {weights[i]};
        }
        return new DenseMap(Matrix.of(rows), Matrix.of(new float[][] {{-1}}), f);
    }
}
