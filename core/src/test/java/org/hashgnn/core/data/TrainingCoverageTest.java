package org.hashgnn.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.hashgnn.testing.TestGraphs;
import org.junit.jupiter.api.Test;

class TrainingCoverageTest {
    @Test
    void usersAndItemsOfTheTestSetWithoutTrainingAreCounted() {
        Interactions train = TestGraphs.of(5, new int[] {0, 1}, new int[] {}, new int[] {1}, new int[] {2});
        Interactions test = TestGraphs.of(5, new int[] {2, 3}, new int[] {0, 3, 4}, new int[] {}, new int[] {0});
        TrainingCoverage coverage = TrainingCoverage.of(data(train, test));
        assertThat(coverage).isEqualTo(new TrainingCoverage(3, 1, 4, 2));
        assertThat(coverage.warnings()).isEmpty();
    }

    @Test
    void moreThanHalfIsWarnedOf() {
        assertThat(new TrainingCoverage(4, 2, 4, 2).warnings()).isEmpty();
        assertThat(new TrainingCoverage(0, 0, 0, 0).warnings()).isEmpty();
        assertThat(new TrainingCoverage(1200, 700, 3, 3).warnings())
                .hasSize(2)
                .anyMatch(
                        text -> text.startsWith("58.3 % of the test users (700 of 1,200) have no training interaction"))
                .anyMatch(text -> text.startsWith("100.0 % of the test items (3 of 3) have no training interaction"));
    }

    private static Dataset data(Interactions train, Interactions test) {
        return Dataset.of("d", train, Interactions.none(train.users(), train.itemCount()), test);
    }
}
