package org.hashgnn.hashing.search;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.stream.IntStream;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.model.Scorer;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.Randoms;

/**
 * The inner product of continuous codes for the C items nearest in Hamming distance between their signs, negative infinity for all others.
 *
 * <p>Of the items at the distance where the C are cut, as many as have room enter, in a pseudo-random order that is a fixed function of
 * user and item: neither low ids nor popular items are favoured, so over users the metrics are without bias, and they repeat exactly.
 * Masked items take no place among the C and score negative infinity.
 */
public final class HierarchicalScorer implements Scorer {
    /** A key of its own, so that no other use of {@link Randoms} draws the same order. */
    private static final long STREAM = 0x48696553L;

    private final Compute compute;
    private final Matrix users;
    private final Matrix items;
    private final int candidates;
    private final Interactions mask;
    private final BinaryCodes userCodes;
    private final HammingScan.Items itemCodes;
    private final ScoreKernel products = ScoreKernel.fastest();

    /**
     * A scorer on continuous codes, shared, not copied; the bits are their signs when this is made.
     *
     * @param users {@code [users, K]}
     * @param items {@code [items, K]}
     * @param candidates C, at least 1
     * @param mask items that are no candidates, by user, such as {@code Evaluator.mask()}; {@link Interactions#none} for no mask
     * @throws IllegalArgumentException where the shapes do not fit, or C is less than 1
     */
    public HierarchicalScorer(Compute compute, Matrix users, Matrix items, int candidates, Interactions mask) {
        Shapes.sameWidth(users, items);
        Shapes.exclusion(mask, users.rows(), items.rows());
        if (candidates < 1) {
            throw new IllegalArgumentException("at least one candidate is needed, not " + candidates);
        }
        this.compute = compute;
        this.users = users;
        this.items = items;
        this.candidates = candidates;
        this.mask = mask;
        this.userCodes = BinaryCodes.ofSigns(users);
        this.itemCodes = HammingScan.Items.of(BinaryCodes.ofSigns(items), HammingKernel.fastest());
    }

    @Override
    public int items() {
        return items.rows();
    }

    @Override
    public void score(int from, int to, Matrix scores) {
        scores.requireShape(to - from, items());
        int wanted = Math.min(candidates, items());
        if (wanted == 0) {
            return;
        }
        compute.parallel().forRanges(to - from, 1, (first, last) -> {
            HammingScan scan = new HammingScan(itemCodes, userCodes, wanted, true, mask, last - first);
            SmallestKeys lots = new SmallestKeys(wanted);
            int[] ids = IntStream.range(from + first, from + last).toArray();
            for (int row = first; row < last; row += scan.most()) {
                int end = Math.min(last, row + scan.most());
                NearestSelection[] found = scan.nearest(ids, row - first, end - first);
                for (int r = row; r < end; r++) {
                    score(from + r, scores.rows(r, r + 1).segment(), found[r - row], lots);
                }
            }
        });
    }

    private void score(int user, MemorySegment scores, NearestSelection nearest, SmallestKeys lots) {
        blank(scores);
        for (int i = 0; i < nearest.nearer(); i++) {
            score(user, nearest.items()[i], scores);
        }
        lots.begin(Math.max(1, Math.min(candidates, items()) - nearest.nearer()));
        long draw = Randoms.mix(STREAM, user);
        for (int i = nearest.nearer(); i < nearest.size(); i++) {
            int item = nearest.items()[i];
            lots.add((Randoms.mix(draw, item) & ~0xffffffffL) | item);
        }
        lots.keepSmallest();
        for (int item : lots.items()) {
            score(user, item, scores);
        }
    }

    private void score(int user, int item, MemorySegment scores) {
        int width = users.columns();
        long row = (long) width * Float.BYTES;
        float score = products.dot(users.segment(), user * row, items.segment(), item * row, width);
        scores.setAtIndex(ValueLayout.JAVA_FLOAT, item, score);
    }

    /** Sets all to negative infinity, by copies of twice the length each. */
    private static void blank(MemorySegment scores) {
        scores.setAtIndex(ValueLayout.JAVA_FLOAT, 0, Float.NEGATIVE_INFINITY);
        for (long done = Float.BYTES; done < scores.byteSize(); done *= 2) {
            MemorySegment.copy(scores, 0, scores, done, Math.min(done, scores.byteSize() - done));
        }
    }
}
