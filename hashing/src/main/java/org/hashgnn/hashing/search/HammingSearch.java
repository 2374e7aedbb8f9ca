package org.hashgnn.hashing.search;

import java.util.Arrays;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.model.Search;
import org.hashgnn.core.tensor.Compute;

/**
 * The items nearest in Hamming distance, exactly, by a linear scan: HamR of Tan et al., WWW 2020. Equal distances by ascending item id.
 *
 * <p>Groups of users go over the items tile by tile, and nearly all vectors of items are dismissed by one comparison with a distance guessed
 * from a sample, which the end checks. O(users x items x K / 32) word operations.
 */
public final class HammingSearch implements Search {
    private final Compute compute;
    private final BinaryCodes users;
    private final CodePlanes items;
    private final HammingKernel kernel;

    /**
     * A search over codes.
     *
     * @throws IllegalArgumentException where users and items differ in bits
     */
    public HammingSearch(Compute compute, BinaryCodes users, BinaryCodes items) {
        this(compute, users, items, HammingKernel.fastest());
    }

    HammingSearch(Compute compute, BinaryCodes users, BinaryCodes items, HammingKernel kernel) {
        Shapes.sameBits(users, items);
        this.compute = compute;
        this.users = users;
        this.items = new CodePlanes(items);
        this.kernel = kernel;
    }

    @Override
    public int[][] search(int[] queries, int n, Interactions exclude) {
        int count = items.rows();
        int wanted = Shapes.request(queries, n, exclude, users.rows(), count);
        int[][] answer = Shapes.nothing(queries.length);
        if (wanted > 0) {
            compute.parallel().forRanges(queries.length, 1, (from, to) -> {
                HammingScan scan = new HammingScan(items, users, kernel, wanted, false, exclude, to - from);
                for (int first = from; first < to; first += scan.most()) {
                    int last = Math.min(to, first + scan.most());
                    NearestSelection[] found = scan.nearest(queries, first, last);
                    for (int q = first; q < last; q++) {
                        NearestSelection nearest = found[q - first];
                        answer[q] = Arrays.copyOf(nearest.items(), nearest.size());
                    }
                }
            });
        }
        return answer;
    }
}
