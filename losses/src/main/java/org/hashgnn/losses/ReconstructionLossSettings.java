package org.hashgnn.losses;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;

/** The settings of {@link ReconstructionLoss}. */
@Summary("Cross-entropy of the edges, HashGNN's L_cross (Eq. 5).")
public record ReconstructionLossSettings(
        @Setting(
                value =
                        "What inner products are multiplied by before the sigmoid: 1 is the paper, 1/sqrt(K) = 0.177 for 32 bits keeps it from saturating.",
                byDefault = "1.0",
                min = 0)
        double logitScale) {}
