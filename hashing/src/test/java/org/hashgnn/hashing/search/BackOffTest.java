package org.hashgnn.hashing.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BackOffTest {
    @Test
    void turnsPassedOverGrowUntilASuccess() {
        BackOff backOff = new BackOff();
        assertThat(turns(backOff, 20, false)).isEqualTo("t-t---t-------t-----");
        assertThat(turns(backOff, 15, true)).isEqualTo("----------ttttt");
        assertThat(turns(backOff, 4, false)).isEqualTo("t-t-");
    }

    private static String turns(BackOff backOff, int count, boolean success) {
        StringBuilder turns = new StringBuilder();
        for (int i = 0; i < count; i++) {
            if (backOff.passes()) {
                turns.append('-');
            } else {
                turns.append('t');
                backOff.tried(success);
            }
        }
        return turns.toString();
    }
}
