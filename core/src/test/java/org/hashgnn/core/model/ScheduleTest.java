package org.hashgnn.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
    @Test
    void aConstantStays() {
        assertThat(new Constant(0.3).at(0)).isEqualTo(0.3);
        assertThat(new Constant(0.3).at(Long.MAX_VALUE)).isEqualTo(0.3);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "249, 1", "250, 0.95", "499, 0.95", "500, 0.9", "4999, 0.05", "5000, 0", "9000000000, 0"})
    void hashGnnsShareFallsByATwentiethEvery250Steps(long step, double expected) {
        assertThat(new LinearSteps(1, -0.05, 250, 0).at(step)).isCloseTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "2, 1", "3, 1.75", "6, 2.5", "9, 3", "1000, 3"})
    void linearStepsMayRise(long step, double expected) {
        assertThat(new LinearSteps(1, 0.75, 3, 3).at(step)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "249, 1", "250, 0.95", "500, 0.9025", "2500, 0.598736939238", "12500, 0.1", "900000000, 0.1"})
    void anExponentialFallsToItsEnd(long step, double expected) {
        assertThat(new Exponential(1, 0.95, 250, 0.1).at(step)).isCloseTo(expected, within(1e-10));
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "4, 2", "5, 3", "10, 3.7416573868", "5000, 7"})
    void aRootGrowsSlowerAndSlower(long step, double expected) {
        assertThat(new Root(2, 5, 5, 7).at(step)).isCloseTo(expected, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5", "9, 0.5", "10, 1", "20, 2", "30, 3", "1000000, 3"})
    void anExponentialMayRise(long step, double expected) {
        assertThat(new Exponential(0.5, 2, 10, 3).at(step)).isEqualTo(expected);
    }
}
