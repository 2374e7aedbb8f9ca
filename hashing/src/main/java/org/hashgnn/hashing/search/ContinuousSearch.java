package org.hashgnn.hashing.search;

import java.util.Arrays;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.model.Search;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.hashing.search.scan.BestSelection;
import org.hashgnn.hashing.search.scan.ScoreKernel;

/**
 * The items of greatest inner product with the user's continuous code, exactly: CeS of Tan et al., WWW 2020. Equal products by ascending
 * item id. Items whose product is not a number or negative infinity are not returned.
 *
 * <p>Groups of users are multiplied with tiles of items small enough to stay in the cache, and a tile is looked at only for products above
 * the n-th best so far. O(users x items x d).
 */
public final class ContinuousSearch implements Search {
    private static final int GROUP = 128;
    private static final int TILE = 1024;

    private final Compute compute;
    private final Matrix users;
    private final Matrix items;
    private final ScoreKernel kernel;

    /**
     * A search over continuous codes, shared, not copied.
     *
     * @param users {@code [users, d]}
     * @param items {@code [items, d]}
     * @throws IllegalArgumentException where they differ in columns
     */
    public ContinuousSearch(Compute compute, Matrix users, Matrix items) {
        this(compute, users, items, ScoreKernel.fastest());
    }

    ContinuousSearch(Compute compute, Matrix users, Matrix items, ScoreKernel kernel) {
        SearchChecks.sameWidth(users, items);
        this.compute = compute;
        this.users = users;
        this.items = items;
        this.kernel = kernel;
    }

    @Override
    public int[][] search(int[] queries, int n, Interactions exclude) {
        int wanted = SearchChecks.request(queries, n, exclude, users.rows(), items.rows());
        int[][] answer = SearchChecks.emptyAnswers(queries.length);
        if (wanted > 0) {
            Cancellation cancellation = new Cancellation();
            int share = Math.clamp(queries.length / compute.parallel().threads(), 1, GROUP);
            compute.parallel().forRanges(queries.length, share, (from, to) -> {
                int most = Math.min(GROUP, to - from);
                BestSelection[] group = new BestSelection[most];
                Arrays.setAll(group, g -> new BestSelection(wanted, exclude));
                Matrix rows = Matrix.zeros(most, users.columns());
                Matrix products = Matrix.zeros(1, most * Math.min(TILE, items.rows()));
                for (int first = from; first < to; first += most) {
                    cancellation.check();
                    search(queries, first, Math.min(to, first + most), group, rows, products, answer);
                }
            });
        }
        return answer;
    }

    private void search(
            int[] queries, int from, int to, BestSelection[] group, Matrix rows, Matrix memory, int[][] answer) {
        for (int q = from; q < to; q++) {
            group[q - from].begin(queries[q]);
            rows.slice(q - from, q - from + 1).copyFrom(users.slice(queries[q], queries[q] + 1));
        }
        Matrix mine = rows.slice(0, to - from);
        Matrix flat = memory.reshape(memory.columns(), 1);
        for (int start = 0; start < items.rows(); start += TILE) {
            int end = Math.min(items.rows(), start + TILE);
            Matrix products = flat.slice(0, (to - from) * (end - start)).reshape(to - from, end - start);
            compute.product(mine, false, items.slice(start, end), true, products, 0);
            for (int q = from; q < to; q++) {
                long offset = (long) (q - from) * (end - start) * Float.BYTES;
                kernel.scan(products.segment(), offset, end - start, start, group[q - from]);
            }
        }
        for (int q = from; q < to; q++) {
            answer[q] = group[q - from].best();
        }
    }
}
