package org.hashgnn.experiments.report.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TwoLevelBootstrapTest {
    private static double[] filled(int users, double value) {
        double[] values = new double[users];
        Arrays.fill(values, value);
        return values;
    }

    @Test
    void usersAloneGiveTheNormalInterval() {
        Random random = new Random(3);
        int users = 2000;
        double[] values = random.doubles(users).toArray();
        Trainings one = new Trainings(List.of(values), filled(users, 1));
        Interval interval = TwoLevelBootstrap.mean(one);
        double half = 1.96 * Math.sqrt(1.0 / 12 / users);
        assertThat(interval.low()).isCloseTo(one.mean() - half, within(0.15 * half));
        assertThat(interval.high()).isCloseTo(one.mean() + half, within(0.15 * half));
        assertThat(TwoLevelBootstrap.mean(one)).isEqualTo(interval);
    }

    @Test
    void seedsAloneGiveTheirExtremes() {
        // Users do not differ. Of three seeds each is sampled three times with probability 1/27 > 2.5 %.
        Trainings three = new Trainings(List.of(filled(50, 0.1), filled(50, 0.2), filled(50, 0.3)), filled(50, 1));
        Interval interval = TwoLevelBootstrap.mean(three);
        assertThat(interval.low()).isCloseTo(0.1, within(1e-12));
        assertThat(interval.high()).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void methodsShareTheirUsers() {
        Random random = new Random(5);
        double[] values = random.doubles(500).toArray();
        double[] shifted = Arrays.stream(values).map(value -> value - 0.01).toArray();
        double[] weights = random.doubles(500, 1, 9).toArray();
        Interval interval = TwoLevelBootstrap.differences(
                        new Trainings(List.of(values), weights), List.of(new Trainings(List.of(shifted), weights)))
                .getFirst();
        assertThat(interval.low()).isCloseTo(-0.01, within(1e-12));
        assertThat(interval.high()).isCloseTo(-0.01, within(1e-12));
    }

    @Test
    void aUserWithoutWeightCountsNowhere() {
        Trainings weighted = new Trainings(List.of(new double[] {1, 0}), new double[] {1, 1e-300});
        assertThat(TwoLevelBootstrap.mean(weighted).high()).isEqualTo(1);
        assertThat(weighted.mean()).isEqualTo(1);
    }
}
