package org.hashgnn.core.model;

/** A quantity that changes with the training step: a mixing probability, a learning rate, a temperature. */
@FunctionalInterface
public interface Schedule {
    /** The value at a step, from 0. */
    double at(long step);
}
