package org.hashgnn.hashing.search;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.model.Search;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.hashing.codes.BinaryCodes;
import org.hashgnn.hashing.search.scan.HammingKernel;
import org.hashgnn.hashing.search.scan.HammingScan;
import org.hashgnn.hashing.search.scan.NearestSelection;

/**
 * The items nearest in Hamming distance, exactly, by a linear scan: HamR of Tan et al., WWW 2020. Equal distances by ascending item id.
 *
 * <p>Groups of users go over the items tile by tile, and nearly all vectors of items are dismissed by one comparison with a distance guessed
 * from a sample, which the end checks. O(users x items x K / 32) word operations.
 */
public final class HammingSearch implements Search {
    private final Compute compute;
    private final BinaryCodes users;
    private final HammingScan.Items items;

    /**
     * A search over codes.
     *
     * @throws IllegalArgumentException where users and items differ in bits
     */
    public HammingSearch(Compute compute, BinaryCodes users, BinaryCodes items) {
        this(compute, users, items, HammingKernel.fastest());
    }

    HammingSearch(Compute compute, BinaryCodes users, BinaryCodes items, HammingKernel kernel) {
        SearchChecks.sameBits(users, items);
        this.compute = compute;
        this.users = users;
        this.items = HammingScan.Items.of(items, kernel);
    }

    @Override
    public int[][] search(int[] queries, int n, Interactions exclude) {
        int wanted = SearchChecks.request(
                queries, n, exclude, users.rows(), items.codes().rows());
        return answers(queries, wanted, exclude, (scan, from, to) -> scan.nearest(queries, from, to));
    }

    /**
     * All items at a Hamming distance of at most {@code radius}, nearest first, equal distances by ascending id. Memory: what is found.
     *
     * @param queries user indices
     * @param radius r, from 0 to K
     * @param exclude items that are not to be returned, by user
     * @throws IllegalArgumentException for a radius outside of these bounds
     */
    public int[][] within(int[] queries, int radius, Interactions exclude) {
        if (radius < 0 || radius > items.codes().bits()) {
            throw new IllegalArgumentException(
                    "the radius is from 0 to the " + items.codes().bits() + " bits of a code, not " + radius);
        }
        int all = SearchChecks.request(
                queries,
                items.codes().rows(),
                exclude,
                users.rows(),
                items.codes().rows());
        return answers(queries, all, exclude, (scan, from, to) -> scan.within(queries, from, to, radius));
    }

    /** Finds the answers to the queries from one to another. */
    private interface Finder {
        NearestSelection[] find(HammingScan scan, int from, int to);
    }

    private int[][] answers(int[] queries, int wanted, Interactions exclude, Finder finder) {
        int[][] answer = SearchChecks.emptyAnswers(queries.length);
        if (wanted > 0) {
            Cancellation cancellation = new Cancellation();
            Queue<HammingScan> idle = new ConcurrentLinkedQueue<>();
            compute.parallel().forRanges(queries.length, 1, (from, to) -> {
                HammingScan last = idle.poll();
                HammingScan scan =
                        last != null ? last : new HammingScan(items, users, wanted, false, exclude, queries.length);
                for (int first = from; first < to; first += scan.most()) {
                    cancellation.check();
                    int next = Math.min(to, first + scan.most());
                    NearestSelection[] found = finder.find(scan, first, next);
                    for (int q = first; q < next; q++) {
                        answer[q] = Arrays.copyOf(found[q - first].items(), found[q - first].size());
                    }
                }
                idle.add(scan);
            });
        }
        return answer;
    }
}
