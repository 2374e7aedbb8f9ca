package org.hashgnn.experiments.config;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.model.Loss;
import org.hashgnn.core.model.Spec;
import org.hashgnn.experiments.binding.Inline;

/**
 * One term of the objective.
 *
 * @param loss the loss, whose keys stand beside {@code weight}
 * @param weight what it is multiplied by in the sum
 */
public record WeightedLoss(
        @Inline @Setting("The loss.") Spec<Loss> loss,

        @Setting(value = "What the loss is multiplied by in the sum of losses.", byDefault = "1.0", min = 0)
        double weight) {}
