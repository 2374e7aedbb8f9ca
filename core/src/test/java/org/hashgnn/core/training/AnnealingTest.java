package org.hashgnn.core.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalLong;
import org.hashgnn.core.schedule.ConstantSchedule;
import org.hashgnn.core.schedule.Length;
import org.hashgnn.core.schedule.LinearStepsSchedule;
import org.hashgnn.core.schedule.RootSchedule;
import org.hashgnn.core.schedule.Schedule;
import org.hashgnn.core.schedule.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** p falls from 1 to 0 in 20 intervals. */
class AnnealingTest {
    private static final Span SPAN = new Span(10, 6);

    @ParameterizedTest
    @CsvSource({"1, 3", "2, 5", "3, 6", "4, 6"})
    void theFirstEpochKeptIsTheFirstThatEndsAfterTheAnnealing(long every, int expected) {
        assertThat(falling(every).firstEpoch()).isEqualTo(expected);
    }

    @Test
    void anEpochWhoseLastStepIsTheEndIsKept() {
        Schedule schedule = new LinearStepsSchedule(1, -1, Length.steps(19), null);
        assertThat(of(schedule).firstEpoch()).isEqualTo(2);
        assertThat(of(new LinearStepsSchedule(1, -1, Length.steps(20), null)).firstEpoch())
                .isEqualTo(3);
    }

    @Test
    void whatStandsStillOrHasNoEndKeepsEveryEpoch() {
        assertThat(of(new ConstantSchedule(0.4)).firstEpoch()).isEqualTo(1);
        assertThat(of(new RootSchedule(1, 10, Length.steps(10), null)).firstEpoch())
                .isEqualTo(1);
        assertThat(new Annealing(Map.of(), SPAN).firstEpoch()).isEqualTo(1);
        assertThat(new Annealing(Map.of(), new Span(10, 0)).firstEpoch()).isEqualTo(1);
    }

    @Test
    void aScheduleThatEndsInTimeIsFinished() {
        assertThat(falling(1).unfinished()).isEmpty();
        assertThat(of(new LinearStepsSchedule(1, -1, Length.steps(59), null)).unfinished())
                .isEmpty();
        assertThat(of(new ConstantSchedule(1)).unfinished()).isEmpty();
        assertThat(of(new RootSchedule(1, 10, Length.steps(10), null)).unfinished())
                .isEmpty();
    }

    @Test
    void aScheduleThatDoesNotEndInTimeSaysWhatItNeeds() {
        assertThat(falling(5).unfinished())
                .containsExactly(new Annealing.Unfinished("p", 1, 1 - 0.05 * 11, 0, OptionalLong.of(101)));
        assertThat(of(new LinearStepsSchedule(1, -1, Length.steps(60), null)).unfinished())
                .containsExactly(new Annealing.Unfinished("p", 1, 1, 0, OptionalLong.of(61)));
    }

    @Test
    void aScheduleWithoutEndThatDoesNotMoveIsUnfinished() {
        assertThat(of(new RootSchedule(1, 10, Length.steps(60), null)).unfinished())
                .containsExactly(new Annealing.Unfinished("p", 1, 1, 1, OptionalLong.empty()));
    }

    @Test
    void nothingIsUnfinishedWhereNothingIsTrained() {
        Annealing untrained = new Annealing(
                Map.of("p", new LinearStepsSchedule(1, -1, Length.steps(60), null).over(SPAN)), new Span(10, 0));
        assertThat(untrained.unfinished()).isEmpty();
    }

    private static Annealing falling(long every) {
        return of(new LinearStepsSchedule(1, -0.05, Length.steps(every), null));
    }

    private static Annealing of(Schedule schedule) {
        return new Annealing(Map.of("p", schedule.over(SPAN)), SPAN);
    }
}
