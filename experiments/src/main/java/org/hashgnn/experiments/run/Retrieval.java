package org.hashgnn.experiments.run;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.model.Search;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.experiments.config.SearchMode;
import org.hashgnn.hashing.search.BinaryCodes;

/** Finds the best items of users with the codes of a run that has ended. Users go in batches, so that memory does not grow with their number. */
public final class Retrieval {
    private static final int BATCH = 4096;

    /** An item that was found, under its original id; a higher score is better. */
    public record Found(String item, double score) {}

    /** Takes the items of a user, both under their original ids, best first. */
    @FunctionalInterface
    public interface Answers {
        /** Takes the answer of one user. */
        void accept(String user, List<Found> items);
    }

    private final Dataset dataset;
    private final SearchMode mode;
    private final Matrix users;
    private final Matrix items;
    private final BinaryCodes userBits;
    private final BinaryCodes itemBits;
    private final Search search;

    /**
     * A retrieval.
     *
     * @param candidates the items that the hierarchical search re-ranks
     * @throws org.hashgnn.core.config.InputException if the data is not what the run was trained on
     */
    public Retrieval(Compute compute, RunFolder folder, Dataset dataset, SearchMode mode, int candidates) {
        this.dataset = dataset;
        this.mode = mode;
        Matrix codes = TrainedCodes.read(folder, dataset);
        users = codes.rows(0, dataset.users().size());
        items = codes.rows(dataset.users().size(), codes.rows());
        userBits = BinaryCodes.ofSigns(users);
        itemBits = BinaryCodes.ofSigns(items);
        search = Searches.of(mode, compute, users, items, candidates);
    }

    /**
     * Searches.
     *
     * @param wanted the users, by index
     * @param top the most items for each
     * @param seen whether items that the user was trained on are answers too
     * @param progress told after each batch how many users are done
     * @return how long the searching took, in seconds, without what the answers cost
     */
    public double search(int[] wanted, int top, boolean seen, Answers answers, LongConsumer progress) {
        Interactions exclude = seen ? Interactions.none(users.rows(), items.rows()) : dataset.train();
        long nanos = 0;
        for (int from = 0; from < wanted.length; from += BATCH) {
            int[] batch = Arrays.copyOfRange(wanted, from, Math.min(wanted.length, from + BATCH));
            long started = System.nanoTime();
            int[][] found = search.search(batch, top, exclude);
            nanos += System.nanoTime() - started;
            for (int q = 0; q < batch.length; q++) {
                int user = batch[q];
                answers.accept(
                        dataset.users().name(user),
                        IntStream.of(found[q])
                                .mapToObj(item -> new Found(dataset.items().name(item), score(user, item)))
                                .toList());
            }
            progress.accept(from + batch.length);
        }
        return nanos * 1e-9;
    }

    /** Minus the Hamming distance, or the inner product. */
    private double score(int user, int item) {
        if (mode == SearchMode.HAMMING) {
            return 0.0 - userBits.distance(user, itemBits, item);
        }
        double sum = 0;
        for (int k = 0; k < users.columns(); k++) {
            sum += (double) users.get(user, k) * items.get(item, k);
        }
        return sum;
    }
}
