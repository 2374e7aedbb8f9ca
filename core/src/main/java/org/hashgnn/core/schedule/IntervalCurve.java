package org.hashgnn.core.schedule;

import java.util.OptionalLong;
import java.util.function.LongToDoubleFunction;

/**
 * A curve that changes after each interval, in one direction, and stops at a value: {@code at(t)} is {@code
 * value(floor(t / every))}, or {@code stop} once
 * that is reached or passed.
 */
final class IntervalCurve implements Curve {
    /**
     * Sums of decimal fractions miss their end by the last bits of a double; so much of the greater size counts as
     * reached.
     */
    private static final double ROUNDING = 1e-12;

    /** An interval that ends so little after a step ends at the step, so much of an interval. */
    private static final double BETWEEN = 1e-9;

    /** The intervals after which a value that has not reached its end has none. */
    private static final long MOST = 1L << 52;

    private final LongToDoubleFunction value;
    private final double every;
    private final int direction;
    private final double stop;
    private final double settled;

    /**
     * A curve.
     *
     * @param value the value after a number of whole intervals, monotone
     * @param every the interval in steps; it may end between two steps
     * @param direction 1 if the value rises, -1 if it falls
     * @param stop the value that is not passed; infinite if there is none
     * @param settled the value at which the curve has reached its end; {@code stop}, or one before it
     */
    IntervalCurve(LongToDoubleFunction value, double every, int direction, double stop, double settled) {
        this.value = value;
        this.every = every;
        this.direction = direction;
        this.stop = stop;
        this.settled = settled;
    }

    /** The curve that stands still. */
    static Curve standing(double value) {
        return new IntervalCurve(intervals -> value, 1, 1, value, value);
    }

    @Override
    public double at(long step) {
        double now = value.applyAsDouble((long) (step / every + BETWEEN));
        return reaches(now, stop) ? stop : now;
    }

    @Override
    public OptionalLong end() {
        if (Double.isInfinite(settled)) {
            return OptionalLong.empty();
        }
        long before = -1;
        long last = MOST;
        if (!reaches(value.applyAsDouble(last), settled)) {
            return OptionalLong.empty();
        }
        while (before + 1 < last) {
            long middle = before + ((last - before) >>> 1);
            if (reaches(value.applyAsDouble(middle), settled)) {
                last = middle;
            } else {
                before = middle;
            }
        }
        return OptionalLong.of((long) Math.ceil(last * every - BETWEEN));
    }

    private boolean reaches(double now, double target) {
        double rounding = ROUNDING * Math.max(Math.abs(value.applyAsDouble(0)), Math.abs(target));
        return Double.isFinite(target) && direction * (now - target) >= -rounding;
    }
}
