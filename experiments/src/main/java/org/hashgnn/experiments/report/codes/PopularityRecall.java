package org.hashgnn.experiments.report.codes;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.model.Search;

/**
 * How well items are found by how popular they are: items ordered by their training interactions, equal ones by id, are cut into buckets of
 * equal size up to one.
 *
 * @param least the fewest training interactions of an item in each bucket
 * @param relevant the test interactions with the items of each bucket
 * @param hits those of them whose item is in the user's list
 */
public record PopularityRecall(int[] least, long[] relevant, long[] hits) {
    /** The lists of so many users are asked for at once. */
    private static final int BATCH = 4096;

    /**
     * Counts the hits in the lists of all test users; the items of training and validation are left out of them.
     *
     * @param search finds the items of users
     * @param top the length of a list
     * @param buckets the number of buckets; never more than there are items
     */
    public static PopularityRecall of(Search search, Dataset dataset, int top, int buckets) {
        Interactions test = dataset.test();
        Interactions seen = dataset.seen();
        int[] degrees = dataset.train().itemDegrees();
        int[] bucketOf = buckets(degrees, Math.min(buckets, degrees.length));
        int filled = Math.min(buckets, degrees.length);
        PopularityRecall result = new PopularityRecall(new int[filled], new long[filled], new long[filled]);
        Arrays.fill(result.least, Integer.MAX_VALUE);
        for (int item = 0; item < degrees.length; item++) {
            result.least[bucketOf[item]] = Math.min(result.least[bucketOf[item]], degrees[item]);
        }
        int[] users = IntStream.range(0, test.users())
                .filter(user -> test.degree(user) > 0)
                .toArray();
        for (int from = 0; from < users.length; from += BATCH) {
            int[] batch = Arrays.copyOfRange(users, from, Math.min(users.length, from + BATCH));
            int[][] lists = search.search(batch, top, seen);
            for (int i = 0; i < batch.length; i++) {
                result.count(test, batch[i], lists[i], bucketOf);
            }
        }
        return result;
    }

    /** The recall in a bucket, {@code hits / relevant}; not a number where nothing is relevant. */
    public double recall(int bucket) {
        return (double) hits[bucket] / relevant[bucket];
    }

    private void count(Interactions test, int user, int[] list, int[] bucketOf) {
        for (int e = test.offsets()[user]; e < test.offsets()[user + 1]; e++) {
            relevant[bucketOf[test.items()[e]]]++;
        }
        for (int item : list) {
            hits[bucketOf[item]] += test.contains(user, item) ? 1 : 0;
        }
    }

    /** The bucket of each item, the least popular in the first. */
    private static int[] buckets(int[] degrees, int buckets) {
        int[] order = IntStream.range(0, degrees.length)
                .boxed()
                .sorted(Comparator.comparingInt(item -> degrees[item]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] bucketOf = new int[degrees.length];
        for (int place = 0; place < order.length; place++) {
            bucketOf[order[place]] = (int) ((long) place * buckets / order.length);
        }
        return bucketOf;
    }
}
