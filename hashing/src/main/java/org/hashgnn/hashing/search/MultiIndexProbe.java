package org.hashgnn.hashing.search;

import org.hashgnn.core.data.Interactions;
import org.hashgnn.hashing.codes.BinaryCodes;
import org.hashgnn.hashing.search.scan.UnorderedSelection;

/**
 * Finds the items nearest to one query in the lists of all substrings, in steps: step t takes substring {@code t mod m} at radius
 * {@code r = t div m}, that is, the lists of all values that differ from the query's in r bits. An item that the steps 0 to t have not met
 * is farther by one bit for each of them: its distance is above t. So the search ends as soon as the n-th smallest distance met is at most t.
 *
 * <p>What a step costs is counted in 32-bit words of codes that a linear scan passes over in the same time; when a budget of them is used up,
 * or the lists of a step are too many for what is left of it, the search gives up. For use by one thread; no garbage but the answers.
 */
final class MultiIndexProbe {
    /** The words that a read from a random place of the memory is reckoned as; a guess from trials, like the next one. */
    private static final int RANDOM_READ = 1500;
    /** The words that one item of a list is reckoned as. */
    private static final int LISTED = 60;

    /** The words that a list is reckoned as: its offset and its items are two such reads. */
    private static final int LIST = 2 * RANDOM_READ;

    private static final int LISTS = 256;
    private static final int PLACES = 1024;

    private final SubstringTable[] tables;
    private final BinaryCodes items;
    private final BinaryCodes queries;
    private final Interactions exclude;
    private final int most;
    private final long budget;
    private final UnorderedSelection selection;
    private final int[] values;
    private final int[] starts = new int[LISTS];
    private final int[] ends = new int[LISTS];
    private final int[] found = new int[PLACES + 1];
    private final int[] distances = new int[PLACES + 1];
    private int query;
    private long left;

    /**
     * A search for the {@code most} nearest.
     *
     * @param most n, at least 1
     * @param budget the words that a query may cost
     */
    MultiIndexProbe(
            SubstringTable[] tables,
            BinaryCodes items,
            BinaryCodes queries,
            int most,
            Interactions exclude,
            long budget) {
        this.tables = tables;
        this.items = items;
        this.queries = queries;
        this.most = most;
        this.exclude = exclude;
        this.budget = budget;
        this.selection = new UnorderedSelection(items.bits(), most);
        this.values = new int[tables.length];
    }

    /** Whether the answer to a query could be proven within the budget. */
    boolean find(int newQuery) {
        query = newQuery;
        left = budget;
        int candidates = items.rows() - exclude.degree(query);
        selection.begin(Math.min(most, Math.max(1, candidates)));
        for (int j = 0; j < tables.length; j++) {
            values[j] = tables[j].value(queries, query);
        }
        for (int step = 0; candidates > 0 && step <= selection.cut(); step++) {
            if (!take(step % tables.length, step / tables.length)) {
                return false;
            }
        }
        return true;
    }

    /** The answer that was proven. */
    int[] nearest() {
        return selection.nearest();
    }

    private boolean take(int substring, int radius) {
        SubstringTable table = tables[substring];
        int all = 1 << table.length();
        if (expected(table.length(), radius) > left) {
            return false;
        }
        int flips = radius > table.length() ? all : (1 << radius) - 1;
        while (flips < all) {
            int lists = 0;
            for (int room = LISTS; room > 0 && flips < all; room--) {
                int start = table.start(values[substring] ^ flips);
                int end = table.start((values[substring] ^ flips) + 1);
                starts[lists] = start;
                ends[lists] = end;
                lists += (start - end) >>> 31; // empty ones are passed over, without a branch
                left -= LIST + (long) LISTED * (end - start);
                flips = next(flips);
            }
            if (left < 0) {
                return false;
            }
            look(table, lists, substring, radius);
        }
        return true;
    }

    /** What a step costs where all lists are equally long: {@code C(length, radius)} lists of {@code N / 2^length} items. */
    private double expected(int length, int radius) {
        double lists = 1;
        for (int i = 0; i < radius; i++) {
            lists = lists * (length - i) / (i + 1);
        }
        return lists * (LIST + Math.scalb((double) LISTED * items.rows(), -length));
    }

    /** The next larger number of equally many bits (Gosper 1972); beyond every length after 0. */
    private static int next(int flips) {
        int carried = flips + Integer.lowestOneBit(flips);
        return flips == 0
                ? Integer.MAX_VALUE
                : carried | (carried ^ flips) >>> (2 + Integer.numberOfTrailingZeros(flips));
    }

    private void look(SubstringTable table, int lists, int substring, int radius) {
        long signature = table.signature(queries, query);
        int size = 0;
        for (int list = 0; list < lists; list++) {
            for (int place = starts[list]; place < ends[list]; ) {
                int end = Math.min(ends[list], place + PLACES - size);
                size = table.near(place, end, signature, selection.cut() - radius, found, size);
                place = end;
                if (size == PLACES) {
                    offer(table, size, substring, radius);
                    size = 0;
                }
            }
        }
        offer(table, size, substring, radius);
    }

    /** Offers the items at the places found. Loop by loop, so that the reads of a loop wait for memory together. */
    private void offer(SubstringTable table, int size, int substring, int radius) {
        left -= (long) RANDOM_READ * size;
        for (int i = 0; i < size; i++) {
            found[i] = table.item(found[i]);
        }
        int cut = selection.cut();
        int near = 0;
        for (int i = 0; i < size; i++) {
            int item = found[i];
            int distance = queries.distance(query, items, item);
            found[near] = item;
            distances[near] = distance;
            near += (distance - cut - 1) >>> 31;
        }
        for (int i = 0; i < near; i++) {
            if (distances[i] <= selection.cut()
                    && isNew(found[i], substring, radius)
                    && !exclude.contains(query, found[i])) {
                selection.offer(found[i], distances[i]);
            }
        }
    }

    /** Whether no earlier step has met an item of this one. */
    private boolean isNew(int item, int substring, int radius) {
        for (int j = 0; j < tables.length; j++) {
            int distance = Integer.bitCount(tables[j].value(items, item) ^ values[j]);
            if (j < substring ? distance <= radius : distance < radius) {
                return false;
            }
        }
        return true;
    }
}
