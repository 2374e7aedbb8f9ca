package org.hashgnn.hashing.search;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.model.Search;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.hashing.codes.BinaryCodes;

/**
 * The items of least {@code d_H(user, item) + w_item}, exactly, for small whole weights: plain codes lose what makes an item likely for
 * everybody, such as its popularity, and a weight gives it back. Equal sums by ascending item id.
 *
 * <p>A weight is a thermometer of bits behind the code: of {@code max w - min w} further bits an item has the first {@code w - min w} set and
 * a user has none, so the sum is a Hamming distance, but for the constant {@code min w}, and {@link HammingSearch} finds it. So each 32 in
 * the range of the weights cost as much as 32 bits of code.
 */
public final class WeightedHammingSearch implements Search {
    /** The greatest difference of two weights. */
    public static final int WIDEST = 255;

    private final HammingSearch search;

    /**
     * A search over codes.
     *
     * @param weights w of each item; a smaller one makes an item nearer to everybody
     * @throws IllegalArgumentException where users and items differ in bits, there is not a weight for each item, or two weights differ by more
     *     than {@value #WIDEST}
     */
    public WeightedHammingSearch(Compute compute, BinaryCodes users, BinaryCodes items, int[] weights) {
        if (weights.length != items.rows()) {
            throw new IllegalArgumentException(weights.length + " weights for " + items.rows() + " items");
        }
        int least = IntStream.of(weights).min().orElse(0);
        int greatest = IntStream.of(weights).max().orElse(0);
        if ((long) greatest - least > WIDEST) {
            throw new IllegalArgumentException(
                    "the weights from " + least + " to " + greatest + " differ by more than " + WIDEST);
        }
        int more = greatest - least;
        this.search = new HammingSearch(
                compute,
                users.extended(new int[users.rows()], more),
                items.extended(
                        Arrays.stream(weights).map(weight -> weight - least).toArray(), more));
    }

    @Override
    public int[][] search(int[] queries, int n, Interactions exclude) {
        return search.search(queries, n, exclude);
    }
}
