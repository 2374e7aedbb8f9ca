package org.hashgnn.core.data.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hashgnn.core.data.Cleaning;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.data.Ids;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.data.NumericIds;
import org.hashgnn.core.data.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What a data set is like: the columns of Table 1 of HashGNN (Tan et al., WWW 2020; users, items, interactions, density) and more.
 *
 * @param name the data set
 * @param users the number of users
 * @param items the number of items
 * @param interactions the number of interactions in all parts
 * @param density {@code interactions / (users x items)}
 * @param train the number of training interactions
 * @param validation the number of validation interactions
 * @param test the number of test interactions
 * @param userDegrees interactions per user, all parts together
 * @param itemDegrees interactions per item, all parts together
 * @param usersWithoutTrain users with no training interaction
 * @param usersWithoutTest users with no test interaction: they do not count in the metrics
 * @param itemsWithoutTrain items with no training interaction: their embedding is never trained
 * @param testOnUntrainedItems test interactions with such an item
 * @param userIdGaps whole numbers between the first and the last original user id that are not in use; {@code null} for texts
 * @param itemIdGaps likewise of items
 * @param cleaning what was set aside while reading
 * @param sha256 the data set's digest
 * @param readings how each file was read, as far as that is to be reported
 */
public record DatasetStatistics(
        String name,
        int users,
        int items,
        long interactions,
        double density,
        int train,
        int validation,
        int test,
        Degrees userDegrees,
        Degrees itemDegrees,
        int usersWithoutTrain,
        int usersWithoutTest,
        int itemsWithoutTrain,
        int testOnUntrainedItems,
        @Nullable Long userIdGaps,
        @Nullable Long itemIdGaps,
        Cleaning cleaning,
        String sha256,
        List<Reading> readings) {
    /** Takes the readings as they are now. */
    public DatasetStatistics {
        readings = List.copyOf(readings);
    }

    /** Describes a data set. O(interactions + users log users + items log items). */
    public static DatasetStatistics of(Dataset data) {
        int users = data.users().size();
        int items = data.items().size();
        int[] userDegrees = new int[users];
        int[] itemDegrees = new int[items];
        count(data.train(), userDegrees, itemDegrees);
        int usersWithoutTrain = zeros(userDegrees);
        int itemsWithoutTrain = zeros(itemDegrees);
        int testOnUntrained = 0;
        for (int item : data.test().items()) {
            testOnUntrained += itemDegrees[item] == 0 ? 1 : 0;
        }
        count(data.validation(), userDegrees, itemDegrees);
        count(data.test(), userDegrees, itemDegrees);
        int usersWithoutTest = 0;
        for (int user = 0; user < users; user++) {
            usersWithoutTest += data.test().degree(user) == 0 ? 1 : 0;
        }
        double cells = (double) users * items;
        return new DatasetStatistics(
                data.name(),
                users,
                items,
                data.interactions(),
                cells == 0 ? 0 : data.interactions() / cells,
                data.train().size(),
                data.validation().size(),
                data.test().size(),
                Degrees.of(userDegrees),
                Degrees.of(itemDegrees),
                usersWithoutTrain,
                usersWithoutTest,
                itemsWithoutTrain,
                testOnUntrained,
                gaps(data.users()),
                gaps(data.items()),
                data.cleaning(),
                data.sha256(),
                data.readings());
    }

    /** The figures by name, in order, nested for degrees and cleaning: for JSON. */
    public Map<String, @Nullable Object> toMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("name", name);
        map.put("users", users);
        map.put("items", items);
        map.put("interactions", interactions);
        map.put("density", density);
        map.put("train", train);
        map.put("validation", validation);
        map.put("test", test);
        map.put("userDegrees", userDegrees.toMap());
        map.put("itemDegrees", itemDegrees.toMap());
        map.put("usersWithoutTrain", usersWithoutTrain);
        map.put("usersWithoutTest", usersWithoutTest);
        map.put("itemsWithoutTrain", itemsWithoutTrain);
        map.put("testOnUntrainedItems", testOnUntrainedItems);
        map.put("userIdGaps", userIdGaps);
        map.put("itemIdGaps", itemIdGaps);
        map.put("duplicatesMerged", cleaning.duplicates());
        map.put("belowThreshold", cleaning.belowThreshold());
        map.put("testAlsoInTrain", cleaning.overlaps());
        map.put("sha256", sha256);
        map.put("readings", readings);
        return map;
    }

    /** The figures as aligned lines of text, one per figure, each ended by a line feed. */
    public String toText() {
        return StatisticsText.of(this);
    }

    private static void count(Interactions part, int[] userDegrees, int[] itemDegrees) {
        for (int user = 0; user < part.users(); user++) {
            userDegrees[user] += part.degree(user);
        }
        for (int item : part.items()) {
            itemDegrees[item]++;
        }
    }

    private static int zeros(int[] counts) {
        int zeros = 0;
        for (int count : counts) {
            zeros += count == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static @Nullable Long gaps(Ids ids) {
        return ids instanceof NumericIds numeric ? numeric.gaps() : null;
    }
}
