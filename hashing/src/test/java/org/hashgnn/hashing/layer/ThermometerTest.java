package org.hashgnn.hashing.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.model.HashLayer;
import org.hashgnn.core.model.NormalInitializer;
import org.hashgnn.core.model.Spec;
import org.hashgnn.core.model.meaning.CodeAspect;
import org.hashgnn.core.model.meaning.CodeMeaning;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.testing.TestGraphs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThermometerTest {
    private final Compute compute = Compute.of(1);

    @AfterEach
    void close() {
        compute.close();
    }

    @Test
    void onlyTheSignsMeanSomethingAndTheUsersBitsAreConstant() {
        ThermometerSettings settings = new ThermometerSettings(identity(), 4, 2, new NormalInitializer(0.1));
        assertThat(settings.aspects(CodeMeaning.USUAL)).containsExactly(CodeAspect.SIGNS);
        assertThat(settings.constantUserBits()).isEqualTo(4);
        assertThat(new IdentityHashLayerSettings().aspects(Set.of(CodeAspect.LENGTHS)))
                .containsExactly(CodeAspect.LENGTHS);
    }

    @Test
    void itemsHaveAsManyBitsAsThresholdsBelowTheirLevelAndUsersAll() {
        Thermometer layer = layer(identity(), 4);
        Matrix weight = layer.parameters().getFirst().value();
        weight.set(0, 0, 1);
        weight.set(1, 0, 0);
        layer.parameters().getLast().value().set(0, 0, 0.25f);
        // Thresholds -0.75, -0.25, 0.25, 0.75; levels 0.25 + the first column.
        Matrix rows = Matrix.of(new float[][] {{9, 1}, {-5, 2}, {-2, 3}, {-0.6f, 4}, {0, 5}, {3, 6}});
        Matrix z = layer.project(rows, 2).codes();
        assertThat(layer.bits()).isEqualTo(6);
        int[] set = {4, 4, 0, 1, 3, 4};
        for (int row = 0; row < 6; row++) {
            assertThat(z.get(row, 0)).isEqualTo(rows.get(row, 0));
            assertThat(z.get(row, 1)).isEqualTo(rows.get(row, 1));
            for (int p = 0; p < 4; p++) {
                assertThat(z.get(row, 2 + p) >= 0).isEqualTo(p < set[row]);
            }
        }
    }

    @Test
    void overALayerWithANonLinearityItIsNoDenseMap() {
        Spec<HashLayer> tanh = new Spec<>(
                "tanh",
                new TanhHashLayerSettings(3, true, new NormalInitializer(1)),
                (settings, context) -> new DenseHashLayer((TanhHashLayerSettings) settings, context));
        assertThatThrownBy(() -> layer(tanh, 2).heads())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'linear'");
    }

    private static Spec<HashLayer> identity() {
        return new Spec<>(
                "identity",
                new IdentityHashLayerSettings(),
                (settings, context) -> new IdentityHashLayer((IdentityHashLayerSettings) settings, context));
    }

    private Thermometer layer(Spec<HashLayer> hash, int levels) {
        return new Thermometer(
                new ThermometerSettings(hash, levels, 2, new NormalInitializer(0.1)),
                TestGraphs.context(compute, TestGraphs.small(), null, 2, 1));
    }
}
