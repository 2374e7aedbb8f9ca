package org.hashgnn.core.data.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.data.Cleaning;
import org.hashgnn.core.data.Ids;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.data.RawInteractions;
import org.hashgnn.core.data.Rows;
import org.hashgnn.core.data.Split;
import org.hashgnn.core.data.TimedInteractions;
import org.junit.jupiter.api.Test;

class GlobalTimeSplitTest {
    private static final Interactions TWO = Rows.of(6, new int[] {0, 1, 2, 3, 4}, new int[] {0, 1, 2, 3, 5});

    private static RawInteractions raw(long... times) {
        return new RawInteractions(Ids.dense(2), Ids.dense(6), new TimedInteractions(TWO, times), null, Cleaning.NONE);
    }

    @Test
    void onePointInTimeIsThatOfAllUsers() {
        Split split = new GlobalTimeSplit(0.8, 0.25).split(raw(1, 2, 3, 9, 10, 4, 5, 6, 7, 8));

        assertThat(Rows.of(split.train())).containsExactly(List.of(0, 1, 2), List.of(0, 1, 2));
        assertThat(Rows.of(split.validation())).containsExactly(List.of(), List.of(3, 5));
        assertThat(Rows.of(split.test())).containsExactly(List.of(3, 4), List.of());
    }

    @Test
    void equalTimesAreNeverDivided() {
        Split split = new GlobalTimeSplit(0.8, 0).split(raw(1, 2, 3, 4, 5, 6, 7, 9, 9, 9));

        assertThat(split.train().size()).isEqualTo(7);
        assertThat(split.test().size()).isEqualTo(3);
    }

    @Test
    void everythingMayBeKept() {
        Split split = new GlobalTimeSplit(1, 0).split(raw(5, 5, 5, 5, 5, 5, 5, 5, 5, 5));

        assertThat(split.train().size()).isEqualTo(10);
        assertThat(split.test().size()).isZero();
    }

    @Test
    void noTrainingInteractionIsAFault() {
        assertThatThrownBy(() -> new GlobalTimeSplit(0.8, 0).split(raw(5, 5, 5, 5, 5, 5, 5, 5, 5, 5)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("leaves no training interaction: the earliest time, 5,");
    }

    @Test
    void timesAreNeeded() {
        assertThatThrownBy(() -> new GlobalTimeSplit(0.8, 0).split(RawInteractions.of(TWO)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("needs the time of each interaction");
    }
}
