package org.hashgnn.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ChiSquareTest {
    @Test
    void countsNearTheirExpectationPass() {
        assertThatCode(() -> ChiSquare.check(new long[] {1010, 990, 2000, 0}, new double[] {1, 1, 2, 0}))
                .doesNotThrowAnyException();
    }

    @Test
    void countsFarOffFail() {
        assertThatThrownBy(() -> ChiSquare.check(new long[] {1200, 800, 2000}, new double[] {1, 1, 2}))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> ChiSquare.check(new long[] {1000, 1000, 1}, new double[] {1, 1, 0}))
                .isInstanceOf(AssertionError.class);
    }
}
