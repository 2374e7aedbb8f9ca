package org.hashgnn.hashing.search;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.ObjIntConsumer;
import org.hashgnn.core.evaluation.Ranker;
import org.hashgnn.core.evaluation.Ranking;
import org.hashgnn.core.evaluation.RowRanker;
import org.hashgnn.core.evaluation.Targets;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.Randoms;
import org.hashgnn.hashing.codes.BinaryCodes;
import org.hashgnn.hashing.search.scan.HammingKernel;
import org.hashgnn.hashing.search.scan.HammingScan;
import org.hashgnn.hashing.search.scan.NearestSelection;
import org.hashgnn.hashing.search.scan.ScoreKernel;
import org.hashgnn.hashing.search.scan.SmallestKeys;

/**
 * Ranks the C items nearest in Hamming distance between the signs of continuous codes by the inner product of the codes; all others are not
 * retrieved.
 *
 * <p>Of the items at the distance where the C are cut, as many as have room enter, in a pseudo-random order that is a fixed function of
 * user and item: neither low ids nor popular items are favoured, so over users the metrics are without bias, and they repeat exactly.
 * Masked items take no place among the C.
 */
public final class HierarchicalRanker implements Ranker {
    /** A key of its own, so that no other use of {@link Randoms} draws the same order. */
    private static final long STREAM = 0x48696553L;

    private final Compute compute;
    private final Matrix users;
    private final Matrix items;
    private final int candidates;
    private final BinaryCodes userCodes;
    private final HammingScan.Items itemCodes;
    private final ScoreKernel products = ScoreKernel.fastest();
    private final RowRanker ranker = new RowRanker();

    /**
     * A ranker on continuous codes, shared, not copied; the bits are their signs when this is made.
     *
     * @param users {@code [users, K]}
     * @param items {@code [items, K]}
     * @param candidates C, at least 1
     * @throws IllegalArgumentException where they differ in columns, or C is less than 1
     */
    public HierarchicalRanker(Compute compute, Matrix users, Matrix items, int candidates) {
        SearchChecks.sameWidth(users, items);
        SearchChecks.candidates(candidates);
        this.compute = compute;
        this.users = users;
        this.items = items;
        this.candidates = candidates;
        this.userCodes = BinaryCodes.ofSigns(users);
        this.itemCodes = HammingScan.Items.of(BinaryCodes.ofSigns(items), HammingKernel.fastest());
    }

    @Override
    public int users() {
        return users.rows();
    }

    @Override
    public int items() {
        return items.rows();
    }

    @Override
    public void rank(Targets targets, ObjIntConsumer<Ranking> ranked) {
        int wanted = Math.min(candidates, items());
        compute.parallel().forRanges(targets.users().length, 1, (first, last) -> {
            HammingScan scan = new HammingScan(itemCodes, userCodes, wanted, true, targets.mask(), last - first);
            Row row = new Row(wanted);
            for (int from = first; from < last; from += scan.most()) {
                int to = Math.min(last, from + scan.most());
                NearestSelection[] found = scan.nearest(targets.users(), from, to);
                for (int place = from; place < to; place++) {
                    ranked.accept(row.rank(targets, place, found[place - from]), place);
                }
            }
        });
    }

    /** What is retrieved for one user after the other; for use by one thread. */
    private final class Row {
        private final int wanted;
        private final SmallestKeys lots;
        private final BitSet relevant = new BitSet(items());
        private final MemorySegment scores;
        private int count;

        Row(int wanted) {
            this.wanted = wanted;
            this.lots = new SmallestKeys(wanted);
            this.scores = Matrix.zeros(1, wanted).segment();
        }

        Ranking rank(Targets targets, int place, NearestSelection nearest) {
            int user = targets.users()[place];
            float[] found = new float[targets.relevant(place)];
            Arrays.fill(found, Float.NEGATIVE_INFINITY);
            for (int e = targets.offsets()[place]; e < targets.offsets()[place + 1]; e++) {
                relevant.set(targets.items()[e]);
            }
            count = 0;
            int hits = score(user, nearest.items(), nearest.nearer(), found, 0);
            int[] drawn = draw(user, nearest);
            score(user, drawn, drawn.length, found, hits);
            for (int e = targets.offsets()[place]; e < targets.offsets()[place + 1]; e++) {
                relevant.clear(targets.items()[e]);
            }
            return ranker.rank(scores, 0, count, targets.candidates(place), found);
        }

        /** As many of those at the distance of the cut as have room. */
        private int[] draw(int user, NearestSelection nearest) {
            lots.begin(Math.max(1, wanted - nearest.nearer()));
            long draw = Randoms.mix(STREAM, user);
            for (int i = nearest.nearer(); i < nearest.size(); i++) {
                int item = nearest.items()[i];
                lots.add((Randoms.mix(draw, item) & ~0xffffffffL) | item);
            }
            lots.keepSmallest();
            return lots.items();
        }

        /** Appends the scores of the first so many items, and those of relevant ones to what was found; gives how many were found so far. */
        private int score(int user, int[] entered, int many, float[] found, int before) {
            int width = users.columns();
            long row = (long) width * Float.BYTES;
            int hits = before;
            for (int i = 0; i < many; i++) {
                int item = entered[i];
                float score = products.dotProduct(users.segment(), user * row, items.segment(), item * row, width);
                scores.setAtIndex(ValueLayout.JAVA_FLOAT, count++, score);
                if (relevant.get(item)) {
                    found[hits++] = score;
                }
            }
            return hits;
        }
    }
}
