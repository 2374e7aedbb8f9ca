package org.hashgnn.hashing.binarizer;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.schedule.Schedule;

/** The settings of {@link TanhSte}. */
@Summary("Sign forward, the slope of tanh(beta z) backward.")
public record TanhSteSettings(
        @Setting(value = "The steepness beta, above 0.", byDefault = "1.0")
        Schedule beta,

        @Setting(value = "Whether z is divided by its root mean square first.", byDefault = "true")
        boolean normalize) {
    /** Checks that beta is above 0 throughout. */
    public TanhSteSettings {
        PositiveSchedule.require("beta", beta);
    }
}
