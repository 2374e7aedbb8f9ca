package org.hashgnn.core.schedule;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;

/** The same value at every step. */
@Summary("The same value at every step.")
public record ConstantSchedule(
        @Setting(value = "The value.") double value) implements Schedule {
    @Override
    public double start() {
        return value;
    }

    @Override
    public double limit() {
        return value;
    }

    @Override
    public Curve over(Span span) {
        return IntervalCurve.standing(value);
    }
}
