package org.hashgnn.core.model;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;

/** Grows like a root and stays at its end: sqrt(start^2 + growth * floor(step / every)). */
@Summary("Grows like a root and stays at its end: sqrt(start^2 + growth * floor(step / every)).")
public record Root(
        @Setting(value = "The value at step 0.", byDefault = "1.0", min = 0)
        double start,

        @Setting(
                value = "What the square grows by after every interval; HashRec's beta has 10 after an epoch.",
                byDefault = "10.0",
                min = 0)
        double growth,

        @Setting(value = "The interval in steps.", byDefault = "250", min = 1)
        int every,

        @Setting(value = "The value that is not passed.", byDefault = "100.0", min = 0)
        double end)
        implements Schedule {
    @Override
    public double at(long step) {
        long intervals = step / every;
        return Math.min(end, Math.sqrt(start * start + growth * intervals));
    }
}
