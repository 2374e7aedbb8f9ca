package org.hashgnn.core.data;

/**
 * The size of a data set.
 *
 * @param users the number of users
 * @param items the number of items
 * @param train the number of training interactions
 * @param validation the number of validation interactions
 * @param test the number of test interactions
 */
public record DataFacts(int users, int items, long train, long validation, long test) {
    /** The facts of a data set. */
    public static DataFacts of(Dataset dataset) {
        return new DataFacts(
                dataset.users().size(),
                dataset.items().size(),
                dataset.train().size(),
                dataset.validation().size(),
                dataset.test().size());
    }

    /** The number of interactions in all sets. */
    public long interactions() {
        return train + validation + test;
    }
}
