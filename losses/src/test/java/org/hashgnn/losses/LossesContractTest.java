package org.hashgnn.losses;

import java.util.List;
import org.hashgnn.core.model.Loss;
import org.hashgnn.testing.Examples;
import org.hashgnn.testing.LossContract;

class LossesContractTest extends LossContract {
    @Override
    protected Examples<Loss> examples() {
        return Examples.of(Loss.class, new LossesModule())
                .with(new BprLossSettings(0.3), new BprLossSettings(2))
                .with(new ReconstructionLossSettings(0.25), new ReconstructionLossSettings(1.7))
                .with(
                        new SoftmaxLossSettings(0.6, SoftmaxLossSettings.Among.NEGATIVES, 1),
                        new SoftmaxLossSettings(1.4, SoftmaxLossSettings.Among.POSITIVES, 1.2))
                .with(
                        new SmoothRecallLossSettings(List.of(2, 5), 0.8, 0.7, true, false, 0.5),
                        new SmoothRecallLossSettings(List.of(4), 3, 1.3, false, true, 1.2))
                .with(new RankingLossSettings(0.7, 0.4), new RankingLossSettings(0.35, 1.3));
    }
}
