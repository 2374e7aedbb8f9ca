package org.hashgnn.experiments.report.codes;

import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.tensor.Randoms;

/**
 * Hamming distances of users from the items of their test split, and from as many items drawn uniformly among those that they have in no
 * split. What is drawn is a function of user and place alone, so it is the same for every run on a data set.
 *
 * @param positives how many test pairs are at distance 0, 1, .. K
 * @param negatives the same of the pairs drawn
 */
public record PairDistances(long[] positives, long[] negatives) {
    private static final long USE = 0x64697374616e6365L;

    /** A user who has nearly all items gets fewer negatives after so many vain draws for one. */
    private static final int ATTEMPTS = 1000;

    /** Measures the distances. O(K / 64) for each pair. */
    public static PairDistances of(RunCodes codes, Dataset dataset) {
        int bits = codes.all().bits();
        PairDistances distances = new PairDistances(new long[bits + 1], new long[bits + 1]);
        Interactions test = dataset.test();
        for (int user = 0; user < test.users(); user++) {
            for (int place = test.offsets()[user]; place < test.offsets()[user + 1]; place++) {
                distances.positives[codes.users().distance(user, codes.items(), test.items()[place])]++;
                int drawn = draw(dataset, user, place);
                if (drawn >= 0) {
                    distances.negatives[codes.users().distance(user, codes.items(), drawn)]++;
                }
            }
        }
        return distances;
    }

    /** The mean distance of a histogram. */
    public static double mean(long[] counts) {
        double sum = 0;
        double count = 0;
        for (int distance = 0; distance < counts.length; distance++) {
            sum += (double) distance * counts[distance];
            count += counts[distance];
        }
        return sum / count;
    }

    private static int draw(Dataset dataset, int user, int place) {
        long key = Randoms.mix(USE, user, place);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int item =
                    Randoms.bounded(Randoms.mix(key, attempt), dataset.items().size());
            if (!dataset.train().contains(user, item)
                    && !dataset.validation().contains(user, item)
                    && !dataset.test().contains(user, item)) {
                return item;
            }
        }
        return -1;
    }
}
