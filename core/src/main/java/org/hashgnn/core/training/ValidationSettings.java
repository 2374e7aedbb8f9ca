package org.hashgnn.core.training;

import org.hashgnn.core.config.Setting;
import org.jspecify.annotations.Nullable;

/** When to validate and when to stop. */
public record ValidationSettings(
        @Setting(
                value = "Epochs between two validations; 0 never validates and keeps the last parameters.",
                byDefault = "1",
                min = 0)
        int every,

        @Setting(
                value =
                        "The measure that chooses the parameters to keep: mode.metric@n, or test.mode.metric@n to choose on the test part,"
                                + " as the public code of HashGNN and of BGCH does; what is then measured on it is too high.",
                byDefault = "hierarchical.recall@50")
        String metric,

        @Setting(
                value = "Validations without a better value before training stops; 0 never stops early.",
                byDefault = "0",
                min = 0)
        int patience,

        @Setting(
                value = "The first epoch that may be kept. By default the first one that ends after the"
                        + " annealing of the binarizer, or the"
                        + " last epoch if there is none; 1 keeps the best of all.",
                byDefault = Setting.ABSENT,
                min = 1)
        @Nullable Integer from) {}
