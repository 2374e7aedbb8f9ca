package org.hashgnn.experiments.report.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.hashgnn.testing.ChiSquare;
import org.junit.jupiter.api.Test;

class PairedTestTest {
    @Test
    void studentsOwnExample() {
        // hours of sleep gained with two drugs (Student, Biometrika 1908): t = 4.0621 with 9 degrees of freedom
        double[] first = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2};
        double[] second = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
        double[] ones = new double[10];
        Arrays.fill(ones, 1);
        double[] threes = new double[10];
        Arrays.fill(threes, 3);
        assertThat(PairedTest.p(first, second, ones)).isCloseTo(0.002833, within(1e-6));
        assertThat(PairedTest.p(second, first, ones)).isCloseTo(PairedTest.p(first, second, ones), within(1e-12));
        assertThat(PairedTest.p(first, second, threes)).isCloseTo(PairedTest.p(first, second, ones), within(1e-12));
        assertThat(PairedTest.p(first, first.clone(), ones)).isEqualTo(1);
    }

    @Test
    void withoutADifferencePIsUniform() {
        Random random = new Random(4);
        long[] counts = new long[10];
        for (int trial = 0; trial < 2000; trial++) {
            double[] a = random.doubles(40).toArray();
            double[] b = random.doubles(40).toArray();
            counts[(int) (PairedTest.p(a, b, random.doubles(40, 0.9, 1.1).toArray()) * 10)]++;
        }
        ChiSquare.check(counts, new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
    }

    @Test
    void weightsByHand() {
        // d = 1, 0, 2 with weights 1, 2, 1: D = 3/4, w(d - D) = 1/4, -3/2, 5/4, their squares 3.875, so the variance is
        // 3.875/2;
        // t = 3/4 * (4/3) * sqrt(3) / sqrt(3.875/2) = 1.24434; with 2 degrees of freedom p = 1 - t / sqrt(2 + t^2).
        double t = Math.sqrt(3) / Math.sqrt(3.875 / 2);
        assertThat(PairedTest.p(new double[] {1, 3, 2}, new double[] {0, 3, 0}, new double[] {1, 2, 1}))
                .isCloseTo(1 - t / Math.sqrt(2 + t * t), within(1e-9));
        assertThat(PairedTest.p(new double[] {2, 3}, new double[] {1, 2}, new double[] {1, 1}))
                .isZero();
        assertThat(PairedTest.p(new double[] {2}, new double[] {1}, new double[] {1}))
                .isNaN();
    }

    @Test
    void holmByHand() {
        assertThat(Holm.corrected(0.02, Double.NaN, 0.01)).containsExactly(0.02, Double.NaN, 0.02);
        assertThat(Holm.corrected(0.01, 0.04, 0.03, 0.005))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
        assertThat(Holm.corrected(0.6, 0.7)).containsExactly(1, 1);
        assertThat(Holm.corrected()).isEmpty();
    }
}
