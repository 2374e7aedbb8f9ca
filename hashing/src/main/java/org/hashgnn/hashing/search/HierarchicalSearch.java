package org.hashgnn.hashing.search;

import java.util.Arrays;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.model.Search;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.hashing.codes.BinaryCodes;
import org.hashgnn.hashing.search.scan.ScoreKernel;
import org.hashgnn.hashing.search.scan.SmallestKeys;

/**
 * HieS of Tan et al., WWW 2020: the C items nearest in Hamming distance between the signs of the codes, ranked by the inner product of the
 * codes themselves. Both cuts take equal values by ascending item id. Excluded items take no place among the C, and at most C items are
 * returned.
 */
public final class HierarchicalSearch implements Search {
    /** So many queries have their candidates in memory at a time. */
    private static final int BATCH = 4096;

    private final Compute compute;
    private final Matrix users;
    private final Matrix items;
    private final int candidates;
    private final HammingSearch hamming;
    private final ScoreKernel kernel = ScoreKernel.fastest();

    /**
     * A search over continuous codes, shared, not copied; the bits are their signs.
     *
     * @param users {@code [users, K]}
     * @param items {@code [items, K]}
     * @param candidates C, at least 1
     * @throws IllegalArgumentException where they differ in columns, or C is less than 1
     */
    public HierarchicalSearch(Compute compute, Matrix users, Matrix items, int candidates) {
        SearchChecks.sameWidth(users, items);
        SearchChecks.candidates(candidates);
        this.compute = compute;
        this.users = users;
        this.items = items;
        this.candidates = candidates;
        this.hamming = new HammingSearch(compute, BinaryCodes.ofSigns(users), BinaryCodes.ofSigns(items));
    }

    @Override
    public int[][] search(int[] queries, int n, Interactions exclude) {
        int wanted = SearchChecks.request(queries, n, exclude, users.rows(), items.rows());
        if (wanted == 0) {
            return SearchChecks.emptyAnswers(queries.length);
        }
        int[][] answer = new int[queries.length][];
        for (int from = 0; from < queries.length; from += BATCH) {
            int[] batch = Arrays.copyOfRange(queries, from, Math.min(queries.length, from + BATCH));
            rank(batch, hamming.search(batch, candidates, exclude), Math.min(wanted, candidates), answer, from);
        }
        return answer;
    }

    private void rank(int[] batch, int[][] found, int wanted, int[][] answer, int at) {
        compute.parallel().forRanges(batch.length, 8, (from, to) -> {
            SmallestKeys keys = new SmallestKeys(wanted);
            for (int q = from; q < to; q++) {
                keys.begin(wanted);
                answer[at + q] = rank(batch[q], found[q], keys);
            }
        });
    }

    private int[] rank(int user, int[] found, SmallestKeys keys) {
        int width = users.columns();
        long row = (long) width * Float.BYTES;
        for (int item : found) {
            float score = kernel.dotProduct(users.segment(), user * row, items.segment(), item * row, width);
            keys.add(SmallestKeys.descending(score, item));
        }
        return keys.sortedItems();
    }
}
