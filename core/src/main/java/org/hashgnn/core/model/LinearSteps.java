package org.hashgnn.core.model;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;

/** Falls (or rises) by a fixed amount every so many steps and stays at its end: start + change * floor(step / every). */
@Summary(
        "Falls (or rises) by a fixed amount every so many steps and stays at its end: start + change * floor(step / every).")
public record LinearSteps(
        @Setting(value = "The value at step 0.", byDefault = "1.0")
        double start,

        @Setting(value = "What is added after every interval; HashGNN's p uses -0.05.", byDefault = "-0.05")
        double change,

        @Setting(value = "The interval in steps; HashGNN's p uses 250.", byDefault = "250", min = 1)
        int every,

        @Setting(value = "The value that is not passed.", byDefault = "0.0")
        double end)
        implements Schedule {
    @Override
    public double at(long step) {
        long intervals = step / every;
        double value = start + change * intervals;
        return change < 0 ? Math.max(end, value) : Math.min(end, value);
    }
}
