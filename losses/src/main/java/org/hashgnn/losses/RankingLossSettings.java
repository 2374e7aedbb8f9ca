package org.hashgnn.losses;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;

/** The settings of {@link RankingLoss}. */
@Summary("Hinge on the sigmoids of a triplet, HashGNN's L_rank (Eq. 6).")
public record RankingLossSettings(
        @Setting(value = "The margin alpha.", byDefault = "0.2", min = 0, max = 2)
        double margin,

        @Setting(
                value =
                        "What inner products are multiplied by before the sigmoid: 1 is the paper, 1/sqrt(K) = 0.177 for 32 bits keeps it from saturating.",
                byDefault = "1.0",
                min = 0)
        double logitScale) {}
