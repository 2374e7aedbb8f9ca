package org.hashgnn.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.tensor.Activation;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.testing.TestGraphs;
import org.hashgnn.testing.TinyEncoder;
import org.hashgnn.testing.TinyHashLayer;
import org.hashgnn.testing.TinyModels;
import org.junit.jupiter.api.Test;

class TowerTest {
    @Test
    void theColumnsOfItsInputsAreThoseOfItsLayers() {
        Tower tower = tower(layer(2, 5, 4), layer(4, 3, 6));
        assertThat(tower.own()).isEqualTo(2);
        assertThat(tower.layers().getFirst().neighbours()).isEqualTo(5);
        assertThat(tower.neighbours()).isEqualTo(8);
    }

    @Test
    void headsFollowEachOtherOnEachSide() {
        DenseMap a = map(3, 2);
        DenseMap b = map(2, 2);
        DenseMap c = map(2, 1);
        Heads heads = tower(layer(1, 1, 3))
                .then(Heads.same(a))
                .then(new Heads(List.of(b, c), List.of(c)))
                .heads();
        assertThat(heads.users()).containsExactly(a, b, c);
        assertThat(heads.items()).containsExactly(a, c);
        assertThat(heads.shared()).isFalse();
        assertThat(Heads.same(a).then(Heads.same()).shared()).isTrue();
        assertThat(new Heads(List.of(a), List.of(map(3, 2))).shared()).isFalse();
    }

    @Test
    void partsThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> tower()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tower(layer(2, 5, 4), layer(3, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("layer 2 of a tower takes 3 columns, but the one below gives 4");
        assertThatThrownBy(() -> new TowerLayer(map(3, 2), 3, OptionalInt.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a map of 3 columns");
        assertThatThrownBy(() -> new DenseMap(Matrix.zeros(3, 2), Matrix.zeros(1, 3), Activation.RELU))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 x 2");
    }

    @Test
    void anEncoderOrHashLayerThatCannotSayIsNamed() {
        try (Compute compute = Compute.of(1)) {
            assertThatThrownBy(TinyModels.of(compute, TestGraphs.small(), 3, 0, 1)::tower)
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("the encoder " + TinyEncoder.class.getName());
            assertThatThrownBy(new TinyHashLayer(compute, 4, 3, 1)::heads)
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("the hash layer " + TinyHashLayer.class.getName());
        }
    }

    private static Tower tower(TowerLayer... layers) {
        return new Tower(List.of(layers), 1, () -> Matrix.zeros(1, 1), Heads.same());
    }

    private static TowerLayer layer(int own, int neighbours, int out) {
        return new TowerLayer(map(own + neighbours, out), own, OptionalInt.empty());
    }

    private static DenseMap map(int in, int out) {
        return new DenseMap(Matrix.zeros(in, out), Matrix.zeros(1, out), Activation.TANH);
    }
}
