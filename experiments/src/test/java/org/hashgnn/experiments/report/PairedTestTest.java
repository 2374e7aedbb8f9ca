package org.hashgnn.experiments.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.hashgnn.core.testing.ChiSquare;
import org.junit.jupiter.api.Test;

class PairedTestTest {
    @Test
    void studentsOwnExample() {
        // hours of sleep gained with two drugs (Student, Biometrika 1908): t = 4.0621 with 9 degrees of freedom
        double[] first = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2};
        double[] second = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
        assertThat(PairedTest.p(first, second)).isCloseTo(0.002833, within(1e-6));
        assertThat(PairedTest.p(second, first)).isCloseTo(PairedTest.p(first, second), within(1e-12));
        assertThat(PairedTest.p(first, first.clone())).isEqualTo(1);
    }

    @Test
    void withoutADifferencePIsUniform() {
        Random random = new Random(4);
        long[] counts = new long[10];
        for (int trial = 0; trial < 2000; trial++) {
            double[] a = random.doubles(40).toArray();
            double[] b = random.doubles(40).toArray();
            counts[(int) (PairedTest.p(a, b) * 10)]++;
        }
        ChiSquare.check(counts, new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
    }

    @Test
    void holmByHand() {
        assertThat(PairedTest.holm(new double[] {0.01, 0.04, 0.03, 0.005}))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
        assertThat(PairedTest.holm(new double[] {0.6, 0.7})).containsExactly(1, 1);
        assertThat(PairedTest.holm(new double[] {})).isEmpty();
    }
}
