package org.hashgnn.core.schedule;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.jspecify.annotations.Nullable;

/**
 * Multiplied by a factor after each interval and stops at its end: {@code start * factor^floor(step / every)}. A
 * factor of 1 stands still. A factor below
 * 1 goes towards 0, which is never reached.
 */
@Summary("Multiplied by a factor after each interval and stops at its end: start * factor^floor(step / every).")
public record ExponentialSchedule(
        @Setting(value = "The value at step 0.", byDefault = "1.0")
        double start,

        @Setting(
                value = "The factor after each interval: below 1 towards 0, above 1 away from it.",
                byDefault = "0.95",
                min = 0)
        double factor,

        @Setting(
                value = "The interval: steps (250), epochs (0.5 epochs) or a share of the training (4 %).",
                byDefault = "250")
        Length every,

        @Setting(value = "The value that is not passed. By default there is none.", byDefault = Setting.ABSENT)
        @Nullable Double end)
        implements Schedule {
    private static final double SETTLED = 0.01;

    /** Checks that the value does not move away from its end, and that the end is not beyond 0. */
    public ExponentialSchedule {
        Ends.require(start, end, (int) Math.signum(start * factor - start));
        if (end != null && factor < 1 && start * end < 0) {
            throw new IllegalArgumentException("'end' is " + end + ", but the value starts at " + start
                    + " and goes towards 0 without passing it; give an end between them");
        }
    }

    @Override
    public double limit() {
        if (direction() == 0) {
            return start;
        }
        return end != null ? end : factor < 1 ? 0 : direction() * Double.POSITIVE_INFINITY;
    }

    @Override
    public Curve over(Span span) {
        if (direction() == 0) {
            return IntervalCurve.standing(start);
        }
        double settled = limit() == 0 ? SETTLED * start : limit();
        return new IntervalCurve(
                intervals -> start * Math.pow(factor, intervals), every.in(span), direction(), limit(), settled);
    }

    private int direction() {
        return (int) Math.signum(start * factor - start);
    }
}
