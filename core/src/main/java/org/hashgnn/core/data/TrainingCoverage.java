package org.hashgnn.core.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How much of the test set was seen in training. If most of its users or items have no training interaction, the ids of the two sets seldom match,
 * and the metrics measure initial values.
 *
 * @param testUsers users with a test interaction
 * @param untrainedUsers those of them without a training interaction
 * @param testItems items with a test interaction
 * @param untrainedItems those of them without a training interaction
 */
public record TrainingCoverage(int testUsers, int untrainedUsers, int testItems, int untrainedItems) {
    /** Counts the users and items of a data set. O(users + items + interactions). */
    public static TrainingCoverage of(Dataset data) {
        int testUsers = 0;
        int untrainedUsers = 0;
        for (int user = 0; user < data.test().users(); user++) {
            if (data.test().degree(user) > 0) {
                testUsers++;
                untrainedUsers += data.train().degree(user) == 0 ? 1 : 0;
            }
        }
        int[] tested = data.test().itemDegrees();
        int[] trained = data.train().itemDegrees();
        int testItems = 0;
        int untrainedItems = 0;
        for (int item = 0; item < tested.length; item++) {
            if (tested[item] > 0) {
                testItems++;
                untrainedItems += trained[item] == 0 ? 1 : 0;
            }
        }
        return new TrainingCoverage(testUsers, untrainedUsers, testItems, untrainedItems);
    }

    /** A sentence for users and one for items if more than half of those in the test set have no training interaction. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        warn("users", untrainedUsers, testUsers, warnings);
        warn("items", untrainedItems, testItems, warnings);
        return warnings;
    }

    private static void warn(String kind, int untrained, int tested, List<String> warnings) {
        if (2L * untrained > tested) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "%.1f %% of the test %s (%,d of %,d) have no training interaction, so nothing is learnt about them;"
                            + " check that the %s' ids are written alike in training and test set (1 and 1.0, 7 and 007,"
                            + " capitals, blanks), that the columns are the right ones, and the split",
                    100.0 * untrained / tested,
                    kind,
                    untrained,
                    tested,
                    kind));
        }
    }
}
