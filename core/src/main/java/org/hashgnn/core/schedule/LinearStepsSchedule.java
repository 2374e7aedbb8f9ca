package org.hashgnn.core.schedule;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.jspecify.annotations.Nullable;

/**
 * Changes by a fixed amount after each interval and stops at its end: {@code start + change * floor(step / every)}. A
 * change of 0 stands still.
 */
@Summary("Changes by a fixed amount after each interval and stops at its end: start + change * floor(step / every).")
public record LinearStepsSchedule(
        @Setting(value = "The value at step 0.", byDefault = "1.0")
        double start,

        @Setting(value = "The amount added after each interval; HashGNN's p uses -0.05.", byDefault = "-0.05")
        double change,

        @Setting(
                value = "The interval: steps (250), epochs (0.5 epochs) or a share of the training (4 %);"
                        + " HashGNN's p uses 250.",
                byDefault = "250")
        Length every,

        @Setting(
                value = "The value that is not passed. By default 0 for a value that starts above 0 and falls,"
                        + " none otherwise.",
                byDefault = Setting.ABSENT)
        @Nullable Double end)
        implements Schedule {
    /** Checks that the value does not move away from its end. */
    public LinearStepsSchedule {
        Ends.require(start, end, (int) Math.signum(change));
    }

    @Override
    public double limit() {
        if (change == 0) {
            return start;
        }
        if (end != null) {
            return end;
        }
        return change > 0 ? Double.POSITIVE_INFINITY : start >= 0 ? 0 : Double.NEGATIVE_INFINITY;
    }

    @Override
    public Curve over(Span span) {
        return change == 0
                ? IntervalCurve.standing(start)
                : new IntervalCurve(
                        intervals -> start + change * intervals,
                        every.in(span),
                        (int) Math.signum(change),
                        limit(),
                        limit());
    }
}
