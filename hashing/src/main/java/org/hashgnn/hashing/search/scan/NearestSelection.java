package org.hashgnn.hashing.search.scan;

import java.util.Arrays;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.hashing.codes.BinaryCodes;

/**
 * Keeps the n items nearest to one query of those it is given in ascending order, by counting: distances are whole numbers from 0 to K, so a
 * histogram of what is held tells the n-th smallest distance and where each item belongs. Items gather uncounted; when many have come, they
 * are counted, the limit falls and what is above it goes. Of equally distant items the smaller ids win; or, where asked for, all items at
 * the n-th smallest distance are kept. Used again for one query after the other; no garbage.
 */
public final class NearestSelection {
    /** So many items beyond four times the wanted ones are held before any are dropped. */
    private static final int MANY = 4096;

    private final int wanted;
    private final boolean keepTies;
    private final BinaryCodes all;
    private final HammingKernel kernel;
    private final BinaryCodes queries;
    private final Excluded excluded;
    private final int[] code;
    private final long[] words;
    private final int[] histogram;
    private int[] items = {};
    private int[] distances = {};
    private int[] sorted = {};
    private int query;
    private int size;
    /** How many of those held are counted: not excluded, their distances known. */
    private int counted;
    /** So many items are held when they are counted next. */
    private int countAt;
    /** Items at this distance or farther were not looked for, whatever is held. */
    private int ceiling;
    /** By how much the ceiling is raised when it was too low. */
    private int step;
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
    NearestSelection(int wanted, boolean keepTies, HammingScan.Items items, BinaryCodes queries, Interactions exclude) {
        this.wanted = wanted;
        this.keepTies = keepTies;
        this.all = items.codes();
        this.kernel = items.kernel();
        this.queries = queries;
        this.excluded = new Excluded(exclude);
        this.code = new int[Math.ceilDiv(all.bits(), Integer.SIZE)];
        this.words = new long[all.words()];
        this.histogram = new int[all.bits() + 2];
    }

    /** Turns to a query. */
    void query(int newQuery) {
        query = newQuery;
        CodePlanes.query(queries, query, code, 0);
        for (int w = 0; w < words.length; w++) {
            words[w] = queries.word(query, w);
        }
        excluded.of(query);
        step = 1;
    }

    /** The words of the query's code, as {@link CodePlanes} has them. */
    int[] code() {
        return code;
    }

    /** How many of the nearest items of all are enough to hold the n that are not excluded. */
    int enough() {
        return wanted + excluded.count();
    }

    /** Begins the search for items nearer than a guess, which {@link #finish} checks. */
    public void begin(int guess) {
        ceiling = guess;
        excluded.of(query);
        Arrays.fill(histogram, 0);
        size = 0;
        counted = 0;
        nearer = 0;
        cut = all.bits() + 1;
        countAt = wanted;
    }

    /** After a guess that was too low: begins again with a higher one. */
    void beginAgain() {
        begin(ceiling + step);
        step *= 2;
    }

    /** Items at this distance or farther have no chance any more. */
    int limit() {
        return Math.min(ceiling, keepTies ? cut + 1 : cut);
    }

    /**
     * Takes the items marked in some blocks, nearer than {@link #limit()} all of them; blocks come in ascending order.
     *
     * @param place where the marks of the first of these blocks are
     */
    public void take(int[] blocks, int count, long[] marks, int place) {
        room(count);
        int[] ids = items;
        int held = size;
        for (int from = 0; from < count; from += Long.SIZE) {
            int to = Math.min(count, from + Long.SIZE);
            for (long some = kernel.nonZero(marks, place + from, place + to); some != 0; some &= some - 1) {
                int b = from + Long.numberOfTrailingZeros(some);
                int first = blocks[b] * CodePlanes.BLOCK;
                long rest = marks[place + b];
                int next = held + Long.bitCount(rest);
                ids[held] = first + Long.numberOfTrailingZeros(rest);
                rest &= rest - 1;
                ids[held + 1] = first + Long.numberOfTrailingZeros(rest);
                rest &= rest - 1;
                for (int i = held + 2; i < next; i++) {
                    ids[i] = first + Long.numberOfTrailingZeros(rest);
                    rest &= rest - 1;
                }
                held = next;
            }
        }
        size = held;
    }

    private void room(int count) {
        int more = count * CodePlanes.BLOCK + 2;
        if (size >= countAt) {
            count();
            if (size > MANY + 4 * wanted) {
                drop();
            }
            countAt = Math.max(wanted, size + size / 2);
        }
        if (size + more > items.length) {
            items = Arrays.copyOf(items, 2 * size + more);
            distances = Arrays.copyOf(distances, items.length);
        }
    }

    /** Finds the distances of the items that came since the last time, takes out the excluded ones, and finds the n-th smallest distance. */
    private void count() {
        int kept = counted;
        for (int i = counted; i < size; i++) {
            int item = items[i];
            if (!excluded.contains(item)) {
                int distance = all.distance(words, item);
                items[kept] = item;
                distances[kept++] = distance;
                histogram[distance]++;
            }
        }
        counted = kept;
        size = kept;
        nearer = 0;
        cut = 0;
        while (cut <= all.bits() && nearer + histogram[cut] < wanted) {
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
            } else {
                histogram[distances[i]]--;
            }
        }
        size = kept;
        counted = kept;
    }

    /**
     * Ends the query, and orders what is held by distance and then id. O(held + K).
     *
     * @return false where the guess was too low, so that the query is to begin again
     */
    boolean finish() {
        count();
        if (size < wanted && ceiling <= all.bits()) {
            return false;
        }
        order();
        return true;
    }

    /** Ends a query for all items nearer than what it began with. */
    void finishAll() {
        count();
        order();
    }

    private void order() {
        int kept = keepTies ? Math.min(size, nearer + histogram[cut]) : Math.min(size, wanted);
        int start = 0;
        for (int d = 0; d < histogram.length; d++) {
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
        size = kept;
    }

    /** After {@link #finish()}: how many of them are strictly nearer than the n-th; the first ones. */
    public int nearer() {
        return Math.min(nearer, size);
    }

    /** After {@link #finish()}: how many items were found. */
    public int size() {
        return size;
    }

    /** After {@link #finish()}: the items, nearest first; the first {@link #size()} entries count. */
    public int[] items() {
        return sorted;
    }
}
