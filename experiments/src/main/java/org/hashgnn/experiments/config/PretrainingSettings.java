package org.hashgnn.experiments.config;

import java.util.List;
import org.hashgnn.core.config.Setting;
import org.hashgnn.core.model.Binarizer;
import org.hashgnn.core.model.HashLayer;
import org.hashgnn.core.model.Spec;
import org.hashgnn.core.training.TrainingSettings;
import org.jspecify.annotations.Nullable;

/**
 * A training before the training, of the same encoder.
 *
 * @param hash what stands above the encoder meanwhile, or {@code null} for the model's own hash layer
 * @param binarizer what the loss sees in place of {@code sign(z)}
 * @param loss the terms of the objective
 * @param training its training; {@link InheritedTraining} has filled in what {@code training} sets
 */
public record PretrainingSettings(
        @Setting(
                value =
                        "What stands above the encoder meanwhile. With it, the pretrained codes are frozen and are the rows that"
                                + " model.hash takes; without it, the whole model is pretrained and then trained on.",
                byDefault = Setting.ABSENT)
        @Nullable Spec<HashLayer> hash,

        @Setting("What the loss sees in place of sign(z), and its surrogate gradient.")
        Spec<Binarizer> binarizer,

        @Setting("The terms of the objective, each a loss with a weight.")
        List<WeightedLoss> loss,

        @Setting(
                value = "The training of the pretraining. Settings that are not given here are those of training.",
                byDefault = "{}")
        TrainingSettings training) {
    /** Checks that there is an objective, and something to train on it. */
    public PretrainingSettings {
        if (loss.isEmpty()) {
            throw new IllegalArgumentException("'pretraining.loss' is empty; give at least one");
        }
        if (training.epochs() == 0) {
            throw new IllegalArgumentException("'pretraining.training.epochs' must be at least 1, but is 0");
        }
    }
}
