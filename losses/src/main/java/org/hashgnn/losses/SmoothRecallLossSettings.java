package org.hashgnn.losses;

import java.util.List;
import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;

/** The settings of {@link SmoothRecallLoss}. */
@Summary("Smooth recall at N (Luo and Wu): how far up the list a positive item is, with sigmoids for indicators.")
public record SmoothRecallLossSettings(
        @Setting(value = "The list lengths N; the loss is the mean over them.", byDefault = "[20, 50, 100]", min = 1)
        List<Integer> cutoffs,

        @Setting(value = "phi: the temperature of the comparison of N with the rank.", byDefault = "0.5", min = 1e-6)
        double phi,

        @Setting(
                value = "psi: the temperature of the comparison of two scores, in units of the scaled scores.",
                byDefault = "0.5",
                min = 1e-6)
        double psi,

        @Setting(
                value = "Whether the logarithms of N and of the rank are compared; the paper compares N and the rank.",
                byDefault = "true")
        boolean logarithmic,

        @Setting(
                value =
                        "Whether both comparisons are as printed: the items below count, so it is 1 for nearly every rank.",
                byDefault = "false")
        boolean printed,

        @Setting(value = "What inner products are multiplied by.", byDefault = "1.0", min = 0)
        double logitScale) {
    /** Copies the list. */
    public SmoothRecallLossSettings {
        cutoffs = List.copyOf(cutoffs);
        if (cutoffs.isEmpty()) {
            throw new IllegalArgumentException("'cutoffs' needs at least one list length");
        }
    }
}
