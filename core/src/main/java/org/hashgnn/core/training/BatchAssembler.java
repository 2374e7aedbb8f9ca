package org.hashgnn.core.training;

import org.hashgnn.core.graph.NodeIndex;
import org.hashgnn.core.graph.TripletSampler;
import org.hashgnn.core.model.NodeBatch;
import org.hashgnn.core.tensor.Memory;

/** Turns the triplets of a step into its batch of distinct nodes. Its arrays are used again at the next step. */
public final class BatchAssembler {
    /** The arrays with an entry for each row of a batch, or for nearly each. */
    private static final long ARRAYS = 3;

    private final TripletSampler sampler;
    private final int firstItem;
    private final int listed;
    private final NodeIndex index;
    private final int[] users;
    private final int[] positives;
    private final int[] negatives;
    private final int[] slots;
    private final int[] uses;

    /**
     * An assembler of the batches of a sampler, between so many users and items.
     *
     * @param allItems whether every batch has all items at its end
     * @throws org.hashgnn.core.config.SizeException if a batch has more rows than an array, or the heap, can hold
     */
    public BatchAssembler(TripletSampler sampler, int userCount, int itemCount, boolean allItems) {
        this.sampler = sampler;
        int batchSize = sampler.batchSize();
        int perPair = sampler.perPair();
        long rows = (long) batchSize * (2L + perPair) + (allItems ? itemCount : 0);
        String what = "a batch of " + batchSize + " pairs with " + perPair + " negative items each";
        Memory.requireArray(rows, what, batchSize, perPair);
        Memory.requireHeap(ARRAYS * Integer.BYTES * rows, what, batchSize, perPair);
        this.firstItem = userCount;
        this.index = new NodeIndex(userCount + itemCount);
        this.users = new int[batchSize];
        this.positives = new int[batchSize];
        this.negatives = new int[batchSize * perPair];
        this.listed = allItems ? itemCount : 0;
        this.slots = new int[(int) rows];
        this.uses = new int[slots.length];
    }

    /** The batch of a step; valid until the next call. */
    public NodeBatch batch(long step) {
        sampler.sample(step, users, positives, negatives);
        int pairs = sampler.pairs(step);
        index.clear();
        int slot = 0;
        for (int b = 0; b < pairs; b++) {
            slots[slot++] = index.add(users[b]);
        }
        int userCount = index.count();
        for (int b = 0; b < pairs; b++) {
            slots[slot++] = index.add(firstItem + positives[b]);
        }
        for (int n = 0; n < pairs * sampler.perPair(); n++) {
            slots[slot++] = index.add(firstItem + negatives[n]);
        }
        for (int item = 0; item < listed; item++) {
            slots[slot++] = index.add(firstItem + item);
        }
        java.util.Arrays.fill(uses, 0, index.count(), 0);
        for (int s = 0; s < slot; s++) {
            uses[slots[s]]++;
        }
        return new NodeBatch(index.nodes(), index.count(), userCount, slots, uses, pairs, sampler.perPair(), listed);
    }
}
