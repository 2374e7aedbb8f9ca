package org.hashgnn.hashing.binarizer;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.schedule.Schedule;

/** The settings of {@link GumbelSoftmax}. */
@Summary("Gumbel-softmax of two classes for each bit (Jang et al. 2017). Hash_gumb. Give it a linear hash layer.")
public record GumbelSoftmaxSettings(
        @Setting(
                value = "The temperature tau, above 0. By default it falls to 0.1 within 80 % of the training.",
                byDefault = "{type: exponential, start: 1.0, factor: 0.95, every: 1.75 %, end: 0.1}")
        Schedule temperature) {
    /** Checks that the temperature never reaches 0. */
    public GumbelSoftmaxSettings {
        PositiveSchedule.require("temperature", temperature);
    }
}
