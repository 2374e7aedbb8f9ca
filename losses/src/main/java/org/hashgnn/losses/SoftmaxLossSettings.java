package org.hashgnn.losses;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;

/** The settings of {@link SoftmaxLoss}. */
@Summary("Softmax over all items, or sampled: over a batch's negatives or its positives.")
public record SoftmaxLossSettings(
        @Setting(
                value =
                        "What inner products are multiplied by: one over the temperature, and by K once more for codes of K bits.",
                byDefault = "1.0",
                min = 0)
        double logitScale,

        @Setting(
                value =
                        "Whether an item is held against the batch's negatives (or all items, with training.all_items) or against its positives,"
                                + " corrected for their popularity.",
                byDefault = "negatives")
        Among among,

        @Setting(
                value =
                        "What the logarithm of the sum is multiplied by: 1 is softmax, others are the bilateral softmax loss.",
                byDefault = "1.0",
                min = 0)
        double sumWeight) {
    /** What a positive item is held against. */
    public enum Among {
        /** The items drawn for the batch. */
        NEGATIVES,
        /** The positive items of the batch. */
        POSITIVES
    }
}
