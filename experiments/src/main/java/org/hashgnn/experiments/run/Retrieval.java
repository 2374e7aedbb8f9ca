package org.hashgnn.experiments.run;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.experiments.folder.RunFolder;
import org.hashgnn.hashing.search.mode.ScoredSearch;
import org.hashgnn.hashing.search.mode.SearchMode;

/** Finds the best items of users with the codes of a run that has ended. Users go in batches, so that memory does not grow with their number. */
public final class Retrieval {
    private static final int BATCH = 4096;

    /** An item that was found, under its original id; a higher score is better. */
    public record Found(String item, double score) {}

    /** Takes the items of a user, both under their original ids, best first. */
    @FunctionalInterface
    public interface Answers {
        /** Takes the answer of one user. */
        void accept(String user, List<Found> items) throws IOException;
    }

    private final Dataset dataset;
    private final ScoredSearch search;

    /**
     * A retrieval. Only the form of the codes that the mode uses is opened.
     *
     * @param candidates the items that the first stage of a search in two stages passes on
     * @throws org.hashgnn.core.config.InputException if the data is not what the run was trained on
     */
    public Retrieval(Compute compute, RunFolder folder, Dataset dataset, SearchMode mode, int candidates) {
        this.dataset = dataset;
        this.search = mode.search(new SavedCodes(compute, folder, dataset, candidates));
    }

    /**
     * Searches.
     *
     * @param wanted the users, by index
     * @param top the most items for each
     * @param seen whether items that the user has in training or validation are answers too
     * @param progress told after each batch how many users are done
     * @return how long the searching took, in seconds, without what the answers cost
     * @throws IOException where the answers throw it
     */
    public double search(int[] wanted, int top, boolean seen, Answers answers, LongConsumer progress)
            throws IOException {
        Interactions exclude =
                seen ? Interactions.none(dataset.users().size(), dataset.items().size()) : dataset.seen();
        long nanos = 0;
        for (int from = 0; from < wanted.length; from += BATCH) {
            int[] batch = Arrays.copyOfRange(wanted, from, Math.min(wanted.length, from + BATCH));
            long started = System.nanoTime();
            int[][] found = search.search(batch, top, exclude);
            nanos += System.nanoTime() - started;
            double[][] values = search.scores(batch, found);
            for (int q = 0; q < batch.length; q++) {
                int[] items = found[q];
                double[] ofUser = values[q];
                answers.accept(
                        dataset.users().name(batch[q]),
                        IntStream.range(0, items.length)
                                .mapToObj(k -> new Found(dataset.items().name(items[k]), ofUser[k]))
                                .toList());
            }
            progress.accept(from + batch.length);
        }
        return nanos * 1e-9;
    }
}
