package org.hashgnn.losses;

import org.hashgnn.core.model.Loss;
import org.hashgnn.core.testing.Examples;
import org.hashgnn.core.testing.LossContract;

class LossesContractTest extends LossContract {
    @Override
    protected Examples<Loss> examples() {
        return Examples.of(Loss.class, new LossesModule())
                .with(new BprLossSettings(0.3), new BprLossSettings(2))
                .with(new ReconstructionLossSettings(0.25), new ReconstructionLossSettings(1.7))
                .with(new RankingLossSettings(0.7, 0.4), new RankingLossSettings(0.35, 1.3));
    }
}
