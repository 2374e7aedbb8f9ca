package org.hashgnn.experiments.report.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class WelchTestTest {
    @Test
    void twoSeedsByHand() {
        // Means 3 and 1, variances 2 and 2, so e = 1 and 1, t = 2 / sqrt(2), with 4 / (1 + 1) = 2 degrees of freedom:
        // there p is
        // 1 - t / sqrt(2 + t^2) = 1 - sqrt(2) / 2.
        assertThat(WelchTest.p(MeanAndDeviation.of(List.of(2.0, 4.0)), MeanAndDeviation.of(List.of(0.0, 2.0))))
                .isCloseTo(1 - Math.sqrt(2) / 2, within(1e-9));
    }

    @Test
    void unequalVariancesByHand() {
        // Means 2 and 0; the second does not vary, so the degrees of freedom are those of the first alone: 1, Cauchy's
        // distribution.
        // e = 2 / 2 = 1, t = 2, p = 1 - 2 atan(2) / pi.
        assertThat(WelchTest.p(MeanAndDeviation.of(List.of(1.0, 3.0)), MeanAndDeviation.of(List.of(0.0, 0.0, 0.0))))
                .isCloseTo(1 - 2 * Math.atan(2) / Math.PI, within(1e-9));
    }

    @Test
    void threeSeedsOfTwoBinarizers() {
        // Significant over 29,000 users (p 0.0008), not over the three seeds of each.
        double p = WelchTest.p(
                MeanAndDeviation.of(List.of(0.208379, 0.20828, 0.207374)),
                MeanAndDeviation.of(List.of(0.205978, 0.2075, 0.205037)));
        assertThat(p).isBetween(0.10, 0.12);
    }

    @Test
    void withoutVarianceOrSeeds() {
        MeanAndDeviation same = MeanAndDeviation.of(List.of(0.5, 0.5));
        assertThat(WelchTest.p(same, same)).isEqualTo(1);
        assertThat(WelchTest.p(same, MeanAndDeviation.of(List.of(0.4, 0.4)))).isZero();
        assertThat(WelchTest.p(same, MeanAndDeviation.of(List.of(0.4)))).isNaN();
    }
}
