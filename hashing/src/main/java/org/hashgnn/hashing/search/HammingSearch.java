package org.hashgnn.hashing.search;

import java.util.Arrays;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.model.Search;
import org.hashgnn.core.tensor.Compute;

/**
 * The items nearest in Hamming distance, exactly, by a linear scan: HamR of Tan et al., WWW 2020. Equal distances by ascending item id.
 *
 * <p>Groups of users go over the items tile by tile, so that items come from memory once for a group; most vectors of items are dismissed
 * by one comparison with the distance of the n-th nearest so far. O(users x items x K / 32) word operations.
 */
public final class HammingSearch implements Search {
    /** 32-bit words of item codes in a tile: half of a first-level cache. */
    private static final int TILE_WORDS = 1 << 12;

    private static final int GROUP = 64;

    private final Compute compute;
    private final BinaryCodes users;
    private final CodePlanes items;
    private final HammingKernel kernel;
    private final int tile;

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
        this.tile = Math.max(1, TILE_WORDS / this.items.planes() / CodePlanes.PADDING) * CodePlanes.PADDING;
    }

    @Override
    public int[][] search(int[] queries, int n, Interactions exclude) {
        int count = items.codes().rows();
        int wanted = Shapes.request(queries, n, exclude, users.rows(), count);
        int[][] answer = Shapes.nothing(queries.length);
        if (wanted > 0) {
            compute.parallel().forRanges(queries.length, 1, (from, to) -> {
                NearestSelection[] group = new NearestSelection[Math.min(GROUP, to - from)];
                Arrays.setAll(group, g -> new NearestSelection(wanted, users.bits(), false, exclude));
                for (int first = from; first < to; first += group.length) {
                    search(queries, first, Math.min(to, first + group.length), group, answer);
                }
            });
        }
        return answer;
    }

    private void search(int[] queries, int from, int to, NearestSelection[] group, int[][] answer) {
        int count = items.codes().rows();
        for (int q = from; q < to; q++) {
            group[q - from].begin(queries[q]);
        }
        for (int start = 0; start < count; start += tile) {
            int end = Math.min(count, start + tile);
            for (int q = from; q < to; q++) {
                kernel.scan(items, start, end, users, queries[q], group[q - from]);
            }
        }
        for (int q = from; q < to; q++) {
            NearestSelection selection = group[q - from];
            selection.finish();
            answer[q] = Arrays.copyOf(selection.items(), selection.size());
        }
    }
}
