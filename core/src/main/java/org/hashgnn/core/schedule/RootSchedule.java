package org.hashgnn.core.schedule;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.jspecify.annotations.Nullable;

/**
 * Grows like a square root and stops at its end: {@code sqrt(start^2 + growth * floor(step / every))}. A growth of 0
 * stands still.
 */
@Summary("Grows like a square root and stops at its end: sqrt(start^2 + growth * floor(step / every)).")
public record RootSchedule(
        @Setting(value = "The value at step 0.", byDefault = "1.0", min = 0)
        double start,

        @Setting(
                value = "The growth of the square after each interval; HashRec's beta has 10 after an epoch.",
                byDefault = "10.0",
                min = 0)
        double growth,

        @Setting(
                value = "The interval: steps (250), epochs (0.5 epochs) or a share of the training (4 %);"
                        + " HashRec's beta grows after"
                        + " each epoch.",
                byDefault = "1 epochs")
        Length every,

        @Setting(value = "The value that is not passed. By default there is none.", byDefault = Setting.ABSENT)
        @Nullable Double end)
        implements Schedule {
    /** Checks that the value does not move away from its end. */
    public RootSchedule {
        Ends.require(start, end, (int) Math.signum(growth));
    }

    @Override
    public double limit() {
        return growth == 0 ? start : end != null ? end : Double.POSITIVE_INFINITY;
    }

    @Override
    public Curve over(Span span) {
        return growth == 0
                ? IntervalCurve.standing(start)
                : new IntervalCurve(
                        intervals -> Math.sqrt(start * start + growth * intervals),
                        every.in(span),
                        1,
                        limit(),
                        limit());
    }
}
