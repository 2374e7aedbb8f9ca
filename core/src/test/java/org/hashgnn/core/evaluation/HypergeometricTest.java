package org.hashgnn.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

class HypergeometricTest {
    @Test
    void agreesWithExactBinomials() {
        for (int size = 1; size <= 12; size++) {
            for (int relevant = 1; relevant <= size; relevant++) {
                for (int drawn = 1; drawn <= size; drawn++) {
                    check(size, relevant, drawn);
                }
            }
        }
        check(500, 61, 100);
    }

    @Test
    void staysANumberAtTheSizesOfLargeCatalogues() {
        Hypergeometric large = new Hypergeometric(4_000_000, 3_000, 1_000_000);
        double sum = 0;
        double mean = 0;
        for (int x = large.least(); x <= large.most(); x++) {
            sum += large.probability(x);
            mean += x * large.probability(x);
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(mean).isCloseTo(750, within(1e-6));
    }

    private static void check(int size, int relevant, int drawn) {
        Hypergeometric found = new Hypergeometric(size, relevant, drawn);
        assertThat(found.least()).isEqualTo(Math.max(0, drawn + relevant - size));
        assertThat(found.most()).isEqualTo(Math.min(relevant, drawn));
        for (int x = found.least(); x <= found.most(); x++) {
            BigDecimal exact = new BigDecimal(choose(relevant, x).multiply(choose(size - relevant, drawn - x)))
                    .divide(new BigDecimal(choose(size, drawn)), MathContext.DECIMAL64);
            assertThat(found.probability(x)).isCloseTo(exact.doubleValue(), within(1e-12));
        }
    }

    private static BigInteger choose(int n, int k) {
        BigInteger value = BigInteger.ONE;
        for (int i = 0; i < k; i++) {
            value = value.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1L));
        }
        return value;
    }
}
