package org.hashgnn.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.hashgnn.testing.Matrices;
import org.junit.jupiter.api.Test;

class ParameterTest {
    @Test
    void aParameterBeginsWithoutGradientAndUntouched() {
        Parameter parameter = new Parameter("a.weight", Matrices.normal(3, 2, 1, 1));
        assertThat(Matrices.values(parameter.gradient())).containsOnly(0f).hasSize(6);
        assertThat(parameter.touched()).isNull();
        assertThat(parameter).hasToString("a.weight Matrix[3 x 2]");
        parameter.touch(new int[] {2, 0, 0}, 2);
        assertThat(parameter.touched()).containsExactly(2, 0, 0);
        assertThat(parameter.touchedCount()).isEqualTo(2);
    }

    @Test
    void aStepHasAStreamForEachUse() {
        Step step = new Step(3, 4, 5);
        assertThat(step.stream(1))
                .isEqualTo(new Step(3, 4, 9).stream(1))
                .isNotEqualTo(step.stream(2))
                .isNotEqualTo(new Step(4, 4, 5).stream(1))
                .isNotEqualTo(new Step(3, 5, 5).stream(1))
                .isNotEqualTo(new Step(4, 3, 5).stream(1));
    }
}
