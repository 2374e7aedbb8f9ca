package org.hashgnn.experiments.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hashgnn.experiments.report.statistics.MeanAndDeviation;
import org.junit.jupiter.api.Test;

class MarkTest {
    private static final MeanAndDeviation HIGH = new MeanAndDeviation(0.30, 0.001, 3);
    private static final MeanAndDeviation NEAR = new MeanAndDeviation(0.2995, 0.001, 3);
    private static final MeanAndDeviation LOW = new MeanAndDeviation(0.20, 0.001, 3);
    private static final MeanAndDeviation ONE = new MeanAndDeviation(0.25, 0, 1);

    @Test
    void theBestIsAboveAllOthers() {
        assertThat(Mark.of(List.of(LOW, HIGH))).containsExactly(Mark.NONE, Mark.BEST);
    }

    @Test
    void theHighestMeanIsTiedWithWhatIsNotBelowIt() {
        assertThat(Mark.of(List.of(LOW, NEAR, HIGH))).containsExactly(Mark.NONE, Mark.TIED, Mark.TIED);
    }

    @Test
    void aSingleTrainingIsNotTestedAndNothingIsAboveItForCertain() {
        assertThat(Mark.of(List.of(LOW, HIGH, ONE))).containsExactly(Mark.NONE, Mark.TIED, Mark.NONE);
        assertThat(Mark.of(List.of(LOW, new MeanAndDeviation(0.9, 0, 1)))).containsOnly(Mark.NONE);
        assertThat(Mark.of(List.of(ONE, ONE))).containsOnly(Mark.NONE);
        assertThat(Mark.of(List.of(HIGH))).containsOnly(Mark.NONE);
    }

    @Test
    void manyTestsAreCorrected() {
        // Means 1 and 0, deviation 0.39 of three seeds: p = 0.034 alone, 0.07 as one of two tests.
        MeanAndDeviation top = new MeanAndDeviation(1, 0.39, 3);
        MeanAndDeviation other = new MeanAndDeviation(0, 0.39, 3);
        assertThat(Mark.of(List.of(top, other))).containsExactly(Mark.BEST, Mark.NONE);
        assertThat(Mark.of(List.of(top, other, other))).containsOnly(Mark.TIED);
    }

    @Test
    void whatWasNotMeasuredHasNoMark() {
        List<MeanAndDeviation> cells = new ArrayList<>(List.of(LOW, HIGH));
        cells.add(null);
        assertThat(Mark.of(cells)).containsExactly(Mark.NONE, Mark.BEST, Mark.NONE);
    }
}
