package org.hashgnn.core.schedule;

import java.util.OptionalLong;

/** A quantity as a function of the training step. Stateless. */
@FunctionalInterface
public interface Curve {
    /** The value at a step, from 0. */
    double at(long step);

    /**
     * The first step at which the quantity has reached its end: 0 if it stands still, nothing if it has no end. A
     * quantity that falls towards 0 and
     * never reaches it has reached its end at a hundredth of its start.
     */
    default OptionalLong end() {
        return OptionalLong.empty();
    }
}
