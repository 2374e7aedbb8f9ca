package org.hashgnn.hashing.search;

import java.util.stream.IntStream;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.model.Search;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.hashing.codes.BinaryCodes;

/**
 * The items nearest in Hamming distance, exactly, by multi-index hashing: Norouzi, Punjani and Fleet, Fast Exact Search in Hamming Space with
 * Multi-Index Hashing, TPAMI 2014. Equal distances by ascending item id; the answers are those of {@link HammingSearch}.
 *
 * <p>Codes are cut into m substrings of as equal a length as can be, each with a table of the items by its value. Two codes that differ in
 * {@code m r + a} bits, {@code a < m}, agree up to r bits in one of the first {@code a + 1} substrings or up to r - 1 in one of the others, so
 * few lists hold all near items. A query that would cost more than a scan is left to {@link HammingSearch}; after such a one, twice as many as
 * the last time go there untried. Memory: about {@code 12 N m} bytes besides what the scan holds.
 */
public final class MultiIndexSearch implements Search {
    private static final int SHORTEST = 8;
    /** Log2 of the items in a list of average length: longer substrings have too many empty lists. */
    private static final int LIST_BITS = 4;
    /** Queries in a range: enough of them to learn from those before. */
    private static final int GRAIN = 128;

    private final Compute compute;
    private final BinaryCodes users;
    private final BinaryCodes items;
    private final SubstringTable[] tables;
    private final long budget;
    private final HammingSearch scan;

    /**
     * A search over codes with substrings of about {@code log2(N) - 4} bits, from 8 to 24.
     *
     * @throws IllegalArgumentException where users and items differ in bits
     */
    public MultiIndexSearch(Compute compute, BinaryCodes users, BinaryCodes items) {
        this(compute, users, items, substrings(items.bits(), items.rows()));
    }

    /**
     * A search over codes.
     *
     * @param substrings m, from {@code ceil(K / 24)} to K
     * @throws IllegalArgumentException where users and items differ in bits, or m is outside of these bounds
     */
    public MultiIndexSearch(Compute compute, BinaryCodes users, BinaryCodes items, int substrings) {
        this(compute, users, items, substrings, (long) items.rows() * Math.ceilDiv(items.bits(), Integer.SIZE));
    }

    /** The words that a query may cost before it is left to the scan: as many as the scan reads, or others in tests. */
    MultiIndexSearch(Compute compute, BinaryCodes users, BinaryCodes items, int substrings, long budget) {
        this.scan = new HammingSearch(compute, users, items);
        int bits = items.bits();
        int fewest = Math.ceilDiv(bits, SubstringTable.LONGEST);
        if (substrings < Math.max(1, fewest) || substrings > bits) {
            throw new IllegalArgumentException("codes of " + bits + " bits can be cut into " + fewest + " to " + bits
                    + " substrings of at most " + SubstringTable.LONGEST + " bits, not into " + substrings);
        }
        this.compute = compute;
        this.users = users;
        this.items = items;
        this.budget = budget;
        this.tables = new SubstringTable[substrings];
        compute.parallel().forRanges(substrings, 1, (first, last) -> {
            for (int j = first; j < last; j++) {
                int from = (int) ((long) bits * j / substrings);
                int to = (int) ((long) bits * (j + 1) / substrings);
                tables[j] = new SubstringTable(items, from, to - from);
            }
        });
    }

    /** The default m. */
    static int substrings(int bits, int items) {
        int log = Integer.SIZE - Integer.numberOfLeadingZeros(items);
        int length = Math.clamp(log - LIST_BITS, SHORTEST, SubstringTable.LONGEST);
        return Math.max((bits + length / 2) / length, Math.ceilDiv(bits, SubstringTable.LONGEST));
    }

    @Override
    public int[][] search(int[] queries, int n, Interactions exclude) {
        int wanted = SearchChecks.request(queries, n, exclude, users.rows(), items.rows());
        int[][] answer = SearchChecks.emptyAnswers(queries.length);
        if (wanted > 0) {
            boolean[] proven = new boolean[queries.length];
            Cancellation cancellation = new Cancellation();
            compute.parallel().forRanges(queries.length, GRAIN, (from, to) -> {
                MultiIndexProbe probe = new MultiIndexProbe(tables, items, users, wanted, exclude, budget);
                BackOff backOff = new BackOff();
                for (int q = from; q < to; q++) {
                    cancellation.check();
                    if (!backOff.passes()) {
                        proven[q] = probe.find(queries[q]);
                        backOff.tried(proven[q]);
                        answer[q] = proven[q] ? probe.nearest() : answer[q];
                    }
                }
            });
            int[] rest =
                    IntStream.range(0, queries.length).filter(q -> !proven[q]).toArray();
            int[][] scanned =
                    scan.search(IntStream.of(rest).map(q -> queries[q]).toArray(), n, exclude);
            for (int i = 0; i < rest.length; i++) {
                answer[rest[i]] = scanned[i];
            }
        }
        return answer;
    }
}
