package org.hashgnn.core.model;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;

/** Multiplied by a factor every so many steps and stays at its end: start * factor^floor(step / every). */
@Summary("Multiplied by a factor every so many steps and stays at its end: start * factor^floor(step / every).")
public record Exponential(
        @Setting(value = "The value at step 0.", byDefault = "1.0")
        double start,

        @Setting(value = "The factor after every interval.", byDefault = "0.95", min = 0)
        double factor,

        @Setting(value = "The interval in steps.", byDefault = "250", min = 1)
        int every,

        @Setting(value = "The value that is not passed.", byDefault = "0.0")
        double end)
        implements Schedule {
    @Override
    public double at(long step) {
        long intervals = step / every;
        double value = start * Math.pow(factor, intervals);
        return factor < 1 ? Math.max(end, value) : Math.min(end, value);
    }
}
