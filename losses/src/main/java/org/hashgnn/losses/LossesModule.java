package org.hashgnn.losses;

import com.google.inject.AbstractModule;
import org.hashgnn.core.model.Component;
import org.hashgnn.core.model.Components;
import org.hashgnn.core.model.Loss;

/** Registers the losses. */
public final class LossesModule extends AbstractModule {
    @Override
    protected void configure() {
        Components.of(binder())
                .add(Component.built(
                        Loss.class, "reconstruction", ReconstructionLossSettings.class, ReconstructionLoss::new))
                .add(Component.built(Loss.class, "ranking", RankingLossSettings.class, RankingLoss::new))
                .add(Component.built(Loss.class, "bpr", BprLossSettings.class, BprLoss::new))
                .add(Component.built(Loss.class, "softmax", SoftmaxLossSettings.class, SoftmaxLoss::new))
                .add(Component.built(
                        Loss.class, "smooth-recall", SmoothRecallLossSettings.class, SmoothRecallLoss::new));
    }
}
