package org.hashgnn.core.model;

import org.hashgnn.core.tensor.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a batch, or gradients on them: B users, their positive items, and N negative items for each pair.
 *
 * @param users {@code [B, K]}
 * @param positives {@code [B, K]}; row b is a training item of user b
 * @param negatives {@code [B * N, K]}; rows b * N to (b + 1) * N are items the user of pair b has not consumed
 * @param all {@code [items, K]}, the rows of all items in ascending order where the batch has them, or no rows
 * @param batch which nodes the rows belong to, or null where nobody asks
 */
public record Triplets(
        Matrix users,
        Matrix positives,
        Matrix negatives,
        Matrix all,
        @Nullable NodeBatch batch) {
    /** Cuts rows without all items into three parts, in the order of {@link NodeBatch}. */
    public static Triplets of(Matrix slots, int pairs) {
        return of(slots, pairs, slots.rows(), null);
    }

    /** Cuts the slots of a batch into its parts. */
    public static Triplets of(Matrix slots, NodeBatch batch) {
        return of(slots, batch.pairs(), slots.rows() - batch.listed(), batch);
    }

    private static Triplets of(Matrix slots, int pairs, int triplets, @Nullable NodeBatch batch) {
        return new Triplets(
                slots.slice(0, pairs),
                slots.slice(pairs, 2 * pairs),
                slots.slice(2 * pairs, triplets),
                slots.slice(triplets, slots.rows()),
                batch);
    }

    /** The number B of pairs. */
    public int pairs() {
        return users.rows();
    }

    /** The number N of negatives of each pair. */
    public int perPair() {
        return users.rows() == 0 ? 0 : negatives.rows() / users.rows();
    }
}
