package org.hashgnn.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    @Test
    void aConstantStays() {
        Schedule constant = new ConstantSchedule(0.3);
        requireStanding(constant, 0.3);
        assertThat(new ConstantSchedule(Double.NaN).over(Span.UNKNOWN).at(7)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "249, 1", "250, 0.95", "499, 0.95", "500, 0.9", "4999, 0.05", "5000, 0", "9000000000, 0"})
    void hashGnnsShareFallsByATwentiethEvery250Steps(long step, double expected) {
        assertThat(at(new LinearStepsSchedule(1, -0.05, Length.steps(250), 0.0), step))
                .isCloseTo(expected, within(1e-12));
        assertThat(at(new LinearStepsSchedule(1, -0.05, Length.steps(250), null), step))
                .isCloseTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "2, 1", "3, 1.75", "6, 2.5", "9, 3", "1000, 3"})
    void linearStepsMayRiseToAnEnd(long step, double expected) {
        assertThat(at(new LinearStepsSchedule(1, 0.75, Length.steps(3), 3.0), step))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "3, 1.75", "9, 3.25", "3000, 751"})
    void linearStepsMayRiseWithoutEnd(long step, double expected) {
        assertThat(at(new LinearStepsSchedule(1, 0.75, Length.steps(3), null), step))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, -1", "3, -1.5", "30, -6"})
    void linearStepsBelowZeroFallWithoutEnd(long step, double expected) {
        assertThat(at(new LinearStepsSchedule(-1, -0.5, Length.steps(3), null), step))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "249, 1", "250, 0.95", "500, 0.9025", "2500, 0.598736939238", "12500, 0.1", "900000000, 0.1"})
    void anExponentialFallsToItsEnd(long step, double expected) {
        assertThat(at(new ExponentialSchedule(1, 0.95, Length.steps(250), 0.1), step))
                .isCloseTo(expected, within(1e-10));
    }

    @ParameterizedTest
    @CsvSource({"0, 8", "3, 4", "6, 2", "30, 0.0078125", "9000000000, 0"})
    void anExponentialFallsTowardsZeroWithoutEnd(long step, double expected) {
        assertThat(at(new ExponentialSchedule(8, 0.5, Length.steps(3), null), step))
                .isEqualTo(expected);
        assertThat(at(new ExponentialSchedule(-8, 0.5, Length.steps(3), null), step))
                .isEqualTo(-expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5", "9, 0.5", "10, 1", "20, 2", "30, 3", "1000000, 3"})
    void anExponentialMayRiseToAnEnd(long step, double expected) {
        assertThat(at(new ExponentialSchedule(0.5, 2, Length.steps(10), 3.0), step))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5", "10, 1", "100, 512"})
    void anExponentialMayRiseWithoutEnd(long step, double expected) {
        assertThat(at(new ExponentialSchedule(0.5, 2, Length.steps(10), null), step))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "4, 2", "5, 3", "10, 3.7416573868", "5000, 7"})
    void aRootGrowsSlowerAndSlower(long step, double expected) {
        assertThat(at(new RootSchedule(2, 5, Length.steps(5), 7.0), step)).isCloseTo(expected, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0, 200", "5, 201", "5000, 694.262194"})
    void aRootMayGrowWithoutEnd(long step, double expected) {
        assertThat(at(new RootSchedule(200, 401, Length.steps(5), null), step))
                .isCloseTo(step == 5000 ? Math.sqrt(441_000) : expected, within(1e-6));
    }

    @Test
    void whatDoesNotMoveStandsAtItsStartWhateverItsEnd() {
        for (Double end : new Double[] {null, 0.0, 0.01, 0.5}) {
            requireStanding(new ExponentialSchedule(0.01, 1, Length.steps(250), end), 0.01);
            requireStanding(new LinearStepsSchedule(0.01, 0, Length.steps(250), end), 0.01);
            requireStanding(new RootSchedule(0.01, 0, Length.steps(250), end), 0.01);
        }
        requireStanding(new ExponentialSchedule(0, 0.9, Length.steps(5), null), 0);
    }

    @Test
    void theLimitIsTheEndOrWhereTheValueGoesWithoutOne() {
        assertThat(new LinearStepsSchedule(1, -0.1, Length.steps(5), 0.2).limit())
                .isEqualTo(0.2);
        assertThat(new LinearStepsSchedule(1, -0.1, Length.steps(5), null).limit())
                .isZero();
        assertThat(new LinearStepsSchedule(1, 0.1, Length.steps(5), null).limit())
                .isEqualTo(INFINITE);
        assertThat(new LinearStepsSchedule(-1, -0.1, Length.steps(5), null).limit())
                .isEqualTo(-INFINITE);
        assertThat(new ExponentialSchedule(1, 0.9, Length.steps(5), null).limit())
                .isZero();
        assertThat(new ExponentialSchedule(1, 0.9, Length.steps(5), 0.3).limit())
                .isEqualTo(0.3);
        assertThat(new ExponentialSchedule(1, 1.1, Length.steps(5), null).limit())
                .isEqualTo(INFINITE);
        assertThat(new ExponentialSchedule(-1, 1.1, Length.steps(5), null).limit())
                .isEqualTo(-INFINITE);
        assertThat(new RootSchedule(1, 2, Length.steps(5), null).limit()).isEqualTo(INFINITE);
        assertThat(new RootSchedule(1, 2, Length.steps(5), 9.0).limit()).isEqualTo(9);
    }

    @Test
    void theEndIsTheFirstStepAtWhichItIsReached() {
        requireEnd(new LinearStepsSchedule(1, -0.05, Length.steps(250), null), 5000);
        requireEnd(new LinearStepsSchedule(0.9, -0.3, Length.steps(10), null), 30);
        requireEnd(new LinearStepsSchedule(1, 0.75, Length.steps(3), 3.0), 9);
        requireEnd(new ExponentialSchedule(0.5, 2, Length.steps(10), 3.0), 30);
        requireEnd(new RootSchedule(2, 5, Length.steps(5), 7.0), 45);
        assertThat(new ExponentialSchedule(2, 0.1, Length.steps(7), null)
                        .over(Span.UNKNOWN)
                        .end())
                .hasValue(14);
        assertThat(new ExponentialSchedule(2, 0.1, Length.steps(7), 0.0)
                        .over(Span.UNKNOWN)
                        .end())
                .hasValue(14);
        assertThat(new LinearStepsSchedule(1, 1, Length.steps(3), null)
                        .over(Span.UNKNOWN)
                        .end())
                .isEmpty();
        assertThat(new ExponentialSchedule(1, 2, Length.steps(3), null)
                        .over(Span.UNKNOWN)
                        .end())
                .isEmpty();
        assertThat(new RootSchedule(1, 2, Length.steps(3), null)
                        .over(Span.UNKNOWN)
                        .end())
                .isEmpty();
    }

    @Test
    void anEndThatTheValueMovesAwayFromIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LinearStepsSchedule(1, 0.1, Length.steps(5), 0.0))
                .withMessage("'end' is 0.0, but the value starts at 1.0 and rises, so it moves away from there;"
                        + " leave 'end' out or"
                        + " turn the change round");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExponentialSchedule(0.1, 0.9, Length.steps(5), 1.0))
                .withMessageContaining("falls");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExponentialSchedule(0.1, 0.9, Length.steps(5), -1.0))
                .withMessageContaining("goes towards 0 without passing it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RootSchedule(200, 10, Length.steps(5), 100.0))
                .withMessageContaining("rises");
    }

    @Test
    void intervalsFollowTheTraining() {
        Span span = new Span(73, 40);
        Curve beta = new RootSchedule(1, 10, Length.parse("1 epochs"), null).over(span);
        assertThat(beta.at(72)).isEqualTo(1);
        assertThat(beta.at(73)).isEqualTo(Math.sqrt(11));
        assertThat(beta.at(39 * 73)).isEqualTo(Math.sqrt(391));
        // 4 % of 2,920 steps are 116.8
        Curve share = new LinearStepsSchedule(1, -0.05, Length.parse("4 %"), null).over(span);
        assertThat(share.at(116)).isEqualTo(1);
        assertThat(share.at(117)).isEqualTo(0.95);
        assertThat(share.at(233)).isEqualTo(0.95);
        assertThat(share.at(234)).isEqualTo(0.9);
        assertThat(share.end()).hasValue(2336);
    }

    @Test
    void intervalsShorterThanAStepReachTheEndToo() {
        // 4 % of 10 steps are 0.4: after one step 2 intervals, after seven 17, after eight all 20
        Curve share = new LinearStepsSchedule(1, -0.05, Length.parse("4 %"), null).over(new Span(5, 2));
        assertThat(share.at(0)).isEqualTo(1);
        assertThat(share.at(1)).isEqualTo(0.9);
        assertThat(share.at(7)).isCloseTo(0.15, within(1e-12));
        assertThat(share.at(8)).isZero();
        assertThat(share.end()).hasValue(8);
    }

    @Test
    void decimalFractionsOfAnEpochLoseNoStep() {
        for (int part = 1; part <= 100; part++) {
            Length length = new Length(part / 100.0, Length.Unit.EPOCHS);
            Curve curve = new LinearStepsSchedule(0, 1, length, null).over(new Span(100, 1));
            for (int times = 1; times <= 30; times++) {
                assertThat(curve.at((long) part * times))
                        .as("%s times %s", times, length)
                        .isEqualTo(times);
                assertThat(curve.at((long) part * times - 1)).isEqualTo(times - 1);
            }
        }
    }

    private static double at(Schedule schedule, long step) {
        return schedule.over(Span.UNKNOWN).at(step);
    }

    private static void requireStanding(Schedule schedule, double value) {
        for (long step : new long[] {0, 1, 5000, Long.MAX_VALUE}) {
            assertThat(at(schedule, step)).as("%s at %s", schedule, step).isEqualTo(value);
        }
        assertThat(schedule.start()).isEqualTo(value);
        assertThat(schedule.limit()).isEqualTo(value);
        assertThat(schedule.over(Span.UNKNOWN).end()).hasValue(0);
    }

    private static void requireEnd(Schedule schedule, long step) {
        Curve curve = schedule.over(Span.UNKNOWN);
        assertThat(curve.end()).as("%s", schedule).hasValue(step);
        assertThat(curve.at(step)).isEqualTo(schedule.limit());
        assertThat(curve.at(step - 1)).isNotEqualTo(schedule.limit());
    }
}
