package org.hashgnn.core.model;

import org.hashgnn.core.tensor.Randoms;

/**
 * One training step as the parts of a model see it. All randomness of a step is a function of the seed and the step's number, so
 * that a run resumed at a step draws what the uninterrupted run drew.
 *
 * @param index the step's number, from 0, over the whole training
 * @param seed the run's seed
 * @param pairs the number of positive pairs of the batch: of the rows given to a {@link Binarizer}, row {@code r} and row {@code r +
 *     pairs} for {@code r < pairs} are a user and its positive item, the rows from {@code 2 * pairs} on are negative items
 */
public record Step(long index, long seed, int pairs) {
    /** A seed for one use within this step; uses with different numbers are independent. */
    public long stream(long use) {
        return Randoms.mix(seed, index, use);
    }
}
