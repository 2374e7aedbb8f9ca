package org.hashgnn.hashing.search;

import java.util.Arrays;
import org.hashgnn.core.data.Interactions;

/**
 * Keeps the n items nearest to one query of those it is given in ascending order, by counting: distances are whole numbers from 0 to K, so a
 * histogram of what is held tells the n-th smallest distance. Items gather uncounted; when enough have
 * come, they are counted, the limit falls and what is above it goes. Of equally distant items the smaller ids win; or, where asked for, all
 * items at the n-th smallest distance are kept. Used again for one query after the other; no garbage.
 */
final class NearestSelection {
    /** So many items beyond twice the wanted ones are held before they are counted. */
    private static final int SLACK = 128;

    private final int wanted;
    private final boolean keepTies;
    private final CodePlanes all;
    private final BinaryCodes queries;
    private final Excluded excluded;
    private final int[] code;
    private final int[] histogram;
    private int[] items;
    private int[] distances;
    private int[] sorted;
    private int query;
    private int size;
    /** How many of those held are counted: not excluded, their distances known. */
    private int counted;
    /** Items at this distance or farther were not looked for, whatever is held. */
    private int ceiling;
    /** The n-th smallest distance counted, or K + 1 as long as there are fewer than n. */
    private int cut;
    /** How many are nearer than {@link #cut}. */
    private int nearer;

    /**
     * A selection.
     *
     * @param wanted n, at least 1
     * @param keepTies whether all items at the n-th smallest distance are kept
     * @param exclude items that are not kept, by query
     */
    NearestSelection(int wanted, boolean keepTies, CodePlanes all, BinaryCodes queries, Interactions exclude) {
        this.wanted = wanted;
        this.keepTies = keepTies;
        this.all = all;
        this.queries = queries;
        this.excluded = new Excluded(exclude);
        this.code = new int[all.planes()];
        this.histogram = new int[queries.bits() + 2];
        this.items = new int[0];
        this.distances = items;
        this.sorted = items;
    }

    /** Begins a query: nothing is held. */
    void begin(int newQuery) {
        query = newQuery;
        CodePlanes.query(queries, query, code, 0);
        excluded.of(query);
        Arrays.fill(histogram, 0);
        size = 0;
        counted = 0;
        nearer = 0;
        cut = queries.bits() + 1;
        ceiling = cut;
    }

    /** The words of the query's code, as {@link CodePlanes} has them. */
    int[] code() {
        return code;
    }

    /** How many of the nearest items of all are enough to hold the n that are not excluded. */
    int enough() {
        return wanted + excluded.count();
    }

    /** Restricts the search to items nearer than a guess, which {@link #finish} checks. */
    void guess(int distance) {
        ceiling = distance;
    }

    /** Items at this distance or farther have no chance any more. */
    int limit() {
        return Math.min(ceiling, keepTies ? cut + 1 : cut);
    }

    /** How many items are held. */
    int size() {
        return size;
    }

    /** Where further items go, from {@link #size()} on, with room for so many. */
    int[] room(int more) {
        if (size > 2 * wanted + SLACK) {
            count();
            drop();
        }
        if (size + more > items.length) {
            items = Arrays.copyOf(items, 2 * size + more);
            distances = Arrays.copyOf(distances, items.length);
        }
        return items;
    }

    /** Takes the items that were written to {@link #room}, in ascending order, nearer than {@link #limit()} all of them. */
    void grow(int newSize) {
        size = newSize;
    }

    /** Finds the distances of the items that came since the last time, takes out the excluded ones, and finds the n-th smallest distance. */
    private void count() {
        for (int i = counted; i < size; i++) {
            int item = items[i];
            if (!excluded.contains(item)) {
                int distance = all.distance(code, 0, item);
                items[counted] = item;
                distances[counted++] = distance;
                histogram[distance]++;
            }
        }
        size = counted;
        nearer = 0;
        cut = 0;
        while (cut <= queries.bits() && nearer + histogram[cut] < wanted) {
            nearer += histogram[cut++];
        }
    }

    /** Drops what has no place any more; the order stays. */
    private void drop() {
        int ties = keepTies ? Integer.MAX_VALUE : wanted - nearer;
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (distances[i] < cut || (distances[i] == cut && ties-- > 0)) {
                items[kept] = items[i];
                distances[kept++] = distances[i];
            }
        }
        size = kept;
        counted = kept;
    }

    /**
     * Ends the query: orders what is held by distance and then id. O(held + K).
     *
     * @return false where the guess was too low, so that the query is to begin again
     */
    boolean finish() {
        count();
        if (size < wanted && ceiling <= queries.bits()) {
            return false;
        }
        drop();
        int start = 0;
        for (int d = 0; d <= cut; d++) {
            int next = start + histogram[d];
            histogram[d] = start;
            start = next;
        }
        if (sorted.length < size) {
            sorted = new int[items.length];
        }
        for (int i = 0; i < size; i++) {
            sorted[histogram[distances[i]]++] = items[i];
        }
        return true;
    }

    /** After {@link #finish()}: how many of them are strictly nearer than the n-th; the first ones. */
    int nearer() {
        return Math.min(nearer, size);
    }

    /** After {@link #finish()}: the items, nearest first; the first {@link #size()} entries count. */
    int[] items() {
        return sorted;
    }
}
