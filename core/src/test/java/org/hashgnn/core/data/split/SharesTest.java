package org.hashgnn.core.data.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {
    @ParameterizedTest
    @CsvSource({
        // interactions, kept, of them validation
        "0, 0, 0",
        "1, 1, 0",
        "2, 1, 0",
        "3, 2, 0",
        "4, 3, 0",
        "5, 4, 0",
        "7, 5, 1",
        "10, 7, 1",
        "15, 11, 1",
        "45, 32, 3",
        "100, 70, 7"
    })
    void seventyPercentOfWhichTen(int n, int kept, int validation) {
        Shares shares = new Shares(0.7, 0.1);

        assertThat(shares.kept(n)).isEqualTo(kept);
        assertThat(shares.validation(kept)).isEqualTo(validation);
    }

    @Test
    void halvesRoundUpAsDecimals() {
        for (String share : new String[] {"0.7", "0.1", "0.35", "0.55", "0.8", "0.15"}) {
            Shares shares = new Shares(Double.parseDouble(share), 0);
            for (int n = 1; n < 5000; n++) {
                int exact = new BigDecimal(share)
                        .multiply(BigDecimal.valueOf(n))
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValueExact();
                assertThat(shares.kept(n)).isEqualTo(Math.max(1, exact));
            }
        }
    }

    @Test
    void trainingIsNeverEmptied() {
        Shares all = new Shares(0, 1);

        assertThat(all.kept(5)).isEqualTo(1);
        assertThat(all.validation(1)).isZero();
        assertThat(all.validation(5)).isEqualTo(4);
        assertThat(new Shares(1, 0).kept(5)).isEqualTo(5);
    }
}
