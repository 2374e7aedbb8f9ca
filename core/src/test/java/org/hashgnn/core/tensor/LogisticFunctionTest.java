package org.hashgnn.core.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogisticFunctionTest {
    @Test
    void byHand() {
        assertThat(LogisticFunction.sigmoid(0)).isEqualTo(0.5);
        assertThat(LogisticFunction.sigmoid(Math.log(3))).isCloseTo(0.75, within(1e-15));
        assertThat(LogisticFunction.softplus(0)).isEqualTo(Math.log(2));
        assertThat(LogisticFunction.softplus(Math.log(2))).isCloseTo(Math.log(3), within(1e-15));
        assertThat(LogisticFunction.softplus(-Math.log(2))).isCloseTo(Math.log(1.5), within(1e-15));
    }

    @Test
    void extremesNeitherOverflowNorBecomeNaN() {
        assertThat(LogisticFunction.softplus(1e4)).isEqualTo(1e4);
        assertThat(LogisticFunction.softplus(-1e4)).isZero();
        assertThat(LogisticFunction.sigmoid(-1e4)).isZero();
        assertThat(LogisticFunction.sigmoid(1e4)).isOne();
    }
}
