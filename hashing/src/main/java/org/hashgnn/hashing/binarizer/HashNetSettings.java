package org.hashgnn.hashing.binarizer;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.schedule.Schedule;

/** The settings of {@link HashNet}. */
@Summary("HashNet (Cao et al. 2017): tanh(beta z) with growing beta. Give it a linear hash layer.")
public record HashNetSettings(
        @Setting(
                value = "The slope beta, above 0. By default it grows to 20 within 80 % of the training;"
                        + " HashNet lets it grow every 200 steps.",
                byDefault = "{type: exponential, start: 1.0, factor: 1.1, every: 2.5 %, end: 20.0}")
        Schedule beta) {
    /** Checks that beta is above 0 throughout. */
    public HashNetSettings {
        PositiveSchedule.require("beta", beta);
    }
}
