package org.hashgnn.core.model;

import org.hashgnn.core.tensor.Matrix;

/**
 * The rows of a batch, or gradients on them: B users, their positive items, and N negative items for each pair.
 *
 * @param users {@code [B, K]}
 * @param positives {@code [B, K]}; row b is a training item of user b
 * @param negatives {@code [B * N, K]}; rows b * N to (b + 1) * N are items the user of pair b has not consumed
 */
public record Triplets(Matrix users, Matrix positives, Matrix negatives) {
    /** Cuts the slots of a batch, in the order of {@link NodeBatch}, into its three parts. */
    public static Triplets of(Matrix slots, int pairs) {
        return new Triplets(slots.rows(0, pairs), slots.rows(pairs, 2 * pairs), slots.rows(2 * pairs, slots.rows()));
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
