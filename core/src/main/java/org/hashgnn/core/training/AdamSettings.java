package org.hashgnn.core.training;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.schedule.Schedule;

/** The settings of {@link Adam}. */
public record AdamSettings(
        @Setting(value = "The learning rate, a number or a schedule of the step.", byDefault = "0.001", min = 0)
        Schedule rate,

        @Setting(value = "Decay of the mean of the gradients.", byDefault = "0.9", min = 0, max = 0.999999)
        double beta1,

        @Setting(value = "Decay of the mean of their squares.", byDefault = "0.999", min = 0, max = 0.999999)
        double beta2,

        @Setting(value = "Added to the root of the squares.", byDefault = "1e-8", min = 1e-30)
        double epsilon,

        @Setting(value = "L2 weight decay added to the gradients.", byDefault = "0.0", min = 0)
        double weightDecay,

        @Setting(
                value =
                        "Whether embeddings that a step did not reach stay as they are (lazy Adam); false updates every row at"
                                + " every step.",
                byDefault = "true")
        boolean lazy) {}
