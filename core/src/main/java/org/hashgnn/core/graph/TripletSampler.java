package org.hashgnn.core.graph;

import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.tensor.Randoms;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the training interactions in a new random order each epoch and draws negative items for each: the positive pairs and
 * triplets of every loss. A batch is a function of the seed and the step alone.
 */
public final class TripletSampler {
    private static final long ORDER = 0x5EED_0001L;
    private static final long NEGATIVES = 0x5EED_0002L;

    private final Interactions train;
    private final @Nullable NegativeSampler negativeSampler;
    private final int batchSize;
    private final int perPair;
    private final long seed;
    private final int[] userOf;
    private final int[] order;
    private long orderedEpoch = -1;

    /**
     * A sampler of batches.
     *
     * @param negatives samples the negative items; {@code null} if there are none
     * @param batchSize the positive pairs of a batch, at most all; the last one of an epoch may be smaller
     * @param perPair the negative items of each pair
     * @throws IllegalArgumentException if there are negative items and nothing that samples them
     */
    public TripletSampler(
            Interactions train, @Nullable NegativeSampler negatives, int batchSize, int perPair, long seed) {
        if (negatives == null && perPair > 0) {
            throw new IllegalArgumentException(perPair + " negative items of each pair need a sampler");
        }
        this.train = train;
        this.negativeSampler = negatives;
        this.batchSize = Math.max(1, Math.min(batchSize, train.size()));
        this.perPair = perPair;
        this.seed = seed;
        this.userOf = new int[train.size()];
        this.order = new int[train.size()];
        for (int user = 0; user < train.users(); user++) {
            java.util.Arrays.fill(userOf, train.offsets()[user], train.offsets()[user + 1], user);
        }
    }

    /** The number of batches of an epoch. */
    public int batchesPerEpoch() {
        return Math.ceilDiv(train.size(), batchSize);
    }

    /** The most pairs of a batch. */
    public int batchSize() {
        return batchSize;
    }

    /** The negatives drawn for each pair. */
    public int perPair() {
        return perPair;
    }

    /** The positive pairs of a step's batch. */
    public int pairs(long step) {
        long first = step % batchesPerEpoch() * batchSize;
        return (int) Math.min(batchSize, train.size() - first);
    }

    /**
     * Writes the items of a step's batch.
     *
     * @param step the step, from 0 over the whole training
     * @param users one user for each pair
     * @param positives its item
     * @param negatives {@code perPair} items for each pair, none of them a training item of the user
     */
    public void sample(long step, int[] users, int[] positives, int[] negatives) {
        shuffle(step / batchesPerEpoch());
        int first = (int) (step % batchesPerEpoch() * batchSize);
        int pairs = pairs(step);
        long key = Randoms.mix(seed, NEGATIVES, step);
        for (int b = 0; b < pairs; b++) {
            int edge = order[first + b];
            users[b] = userOf[edge];
            positives[b] = train.items()[edge];
            for (int n = b * perPair; negativeSampler != null && n < (b + 1) * perPair; n++) {
                negatives[n] = negativeSampler.draw(users[b], Randoms.mix(key, n));
            }
        }
    }

    /** The Fisher-Yates shuffle of an epoch, made anew from its number so that any step can be drawn at once. */
    private void shuffle(long epoch) {
        if (epoch == orderedEpoch) {
            return;
        }
        long key = Randoms.mix(seed, ORDER, epoch);
        for (int e = 0; e < order.length; e++) {
            int other = Randoms.bounded(Randoms.mix(key, e), e + 1);
            order[e] = order[other];
            order[other] = e;
        }
        orderedEpoch = epoch;
    }
}
