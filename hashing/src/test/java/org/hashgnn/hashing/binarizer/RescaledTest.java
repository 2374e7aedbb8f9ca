package org.hashgnn.hashing.binarizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hashgnn.core.config.InputException;
import org.hashgnn.core.model.Binarizer;
import org.hashgnn.core.model.Heads;
import org.hashgnn.core.model.Spec;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.schedule.ConstantSchedule;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.testing.TestGraphs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RescaledTest {
    private static final Step STEP = new Step(3, 1, 1);

    private final Compute compute = Compute.of(1);
    private final Matrix z = Matrix.of(new float[][] {{1, -3, 0.5f, 0.25f}, {-0.5f, 0.5f, 2, -4}});

    @AfterEach
    void close() {
        compute.close();
    }

    @Test
    void blocksAreMultipliedByTheirMeanSizeBothWays() {
        Rescaled rescaled = rescaled(2);
        Matrix h = Matrix.zeros(2, 4);
        rescaled.forward(z, STEP, h);
        assertThat(h.row(0)).containsExactly(2, -2, 0.375f, 0.375f);
        assertThat(h.row(1)).containsExactly(-0.5f, 0.5f, 3, -3);
        assertThat(rescaled.relaxed(z).row(1)).containsExactly(-0.5f, 0.5f, 3, -3);
        Matrix result = Matrix.zeros(2, 4);
        rescaled.backward(z, h, Matrix.of(new float[][] {{1, 2, 4, 8}, {1, 1, 1, 1}}), STEP, result);
        assertThat(result.row(0)).containsExactly(2, 4, 1.5f, 3);
        assertThat(result.row(1)).containsExactly(0.5f, 0.5f, 3, 3);
    }

    @Test
    void blocksAreOfEqualWidthAndNoDenseMap() {
        assertThatThrownBy(() -> rescaled(3))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("4 bits into 3 blocks");
        assertThatThrownBy(() -> rescaled(2).relaxed(Heads.same())).isInstanceOf(InputException.class);
    }

    @Test
    void whatMakesTheSignsIsAnnealed() {
        Spec<Binarizer> tanh = new Spec<>(
                "tanh-ste",
                new TanhSteSettings(new ConstantSchedule(2), false),
                (settings, context) -> new TanhSte((TanhSteSettings) settings, context));
        Rescaled rescaled = new Rescaled(
                new RescaledSettings(tanh, 2), TestGraphs.context(compute, TestGraphs.small(), null, 4, 1));
        assertThat(rescaled.annealed()).containsOnlyKeys("beta");
    }

    private Rescaled rescaled(int blocks) {
        Spec<Binarizer> ste =
                new Spec<>("ste", new SteSettings(), (settings, context) -> new Ste((SteSettings) settings, context));
        return new Rescaled(
                new RescaledSettings(ste, blocks), TestGraphs.context(compute, TestGraphs.small(), null, 4, 1));
    }
}
