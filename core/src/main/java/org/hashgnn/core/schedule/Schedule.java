package org.hashgnn.core.schedule;

/**
 * The settings of a quantity that changes with the training step: a mixing probability, a learning rate, a
 * temperature. The value stays
 * between the start and the limit.
 */
public interface Schedule {
    /** The value at step 0. */
    double start();

    /** The value that is never passed: the end, the start of a schedule that stands still, or an infinity. */
    double limit();

    /**
     * The values over a training of a known length.
     *
     * @throws IllegalArgumentException if a length is given in epochs or as a share of the training, and the span
     *     is {@link Span#UNKNOWN}
     */
    Curve over(Span span);
}
