package org.hashgnn.hashing.binarizer;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.schedule.Schedule;

/** The settings of {@link Aage}. */
@Summary("AAGE (Luo and Wu): sign forward, the slope of SignSwish with growing beta backward.")
public record AageSettings(
        @Setting(
                value = "The steepness beta, above 0; where |beta z| is above 2.4 the gradient is turned round."
                        + " By default it grows to 3 within 80 % of"
                        + " the training.",
                byDefault = "{type: linear-steps, start: 1.0, change: 0.1, every: 4 %, end: 3.0}")
        Schedule beta,

        @Setting(value = "Whether z is divided by its root mean square first.", byDefault = "true")
        boolean normalize,

        @Setting(value = "Whether negative slopes are 0 instead.", byDefault = "false")
        boolean clamp) {
    /** Checks that beta is above 0 throughout. */
    public AageSettings {
        PositiveSchedule.require("beta", beta);
    }
}
