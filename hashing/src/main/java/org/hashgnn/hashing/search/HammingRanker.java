package org.hashgnn.hashing.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.hashgnn.core.evaluation.Level;
import org.hashgnn.core.evaluation.Ranker;
import org.hashgnn.core.evaluation.Ranking;
import org.hashgnn.core.evaluation.Targets;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.hashing.codes.BinaryCodes;
import org.hashgnn.hashing.search.scan.CodePlanes;
import org.hashgnn.hashing.search.scan.HammingKernel;

/**
 * Ranks by Hamming distance, of which there are K + 1, so mostly ties: a histogram of a user's distances tells where each level stands.
 * O(items + K) for a user.
 */
public final class HammingRanker implements Ranker {
    private final Compute compute;
    private final BinaryCodes users;
    private final CodePlanes items;
    private final HammingKernel kernel = HammingKernel.fastest();

    /**
     * A ranker by codes.
     *
     * @throws IllegalArgumentException where users and items differ in bits
     */
    public HammingRanker(Compute compute, BinaryCodes users, BinaryCodes items) {
        SearchChecks.sameBits(users, items);
        this.compute = compute;
        this.users = users;
        this.items = new CodePlanes(items);
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
        compute.parallel().forRanges(targets.users().length, 1, (first, last) -> {
            int[] code = new int[items.width()];
            short[] distances = new short[items.blocks() * CodePlanes.BLOCK];
            for (int place = first; place < last; place++) {
                CodePlanes.query(users, targets.users()[place], code, 0);
                kernel.distances(items, 0, items.blocks(), code, distances);
                ranked.accept(rank(targets, place, distances), place);
            }
        });
    }

    private Ranking rank(Targets targets, int place, short[] distances) {
        int[] histogram = new int[items.bits() + 1];
        for (int item = 0; item < items.rows(); item++) {
            histogram[distances[item]]++;
        }
        int user = targets.users()[place];
        for (int e = targets.mask().offsets()[user]; e < targets.mask().offsets()[user + 1]; e++) {
            histogram[distances[targets.mask().items()[e]]]--;
        }
        int[] relevant = new int[histogram.length];
        for (int e = targets.offsets()[place]; e < targets.offsets()[place + 1]; e++) {
            relevant[distances[targets.items()[e]]]++;
        }
        List<Level> levels = new ArrayList<>();
        int nearer = 0;
        for (int d = 0; d < histogram.length; d++) {
            if (relevant[d] > 0) {
                levels.add(new Level(nearer, histogram[d], relevant[d]));
            }
            nearer += histogram[d];
        }
        return new Ranking(nearer, nearer, targets.relevant(place), levels);
    }
}
