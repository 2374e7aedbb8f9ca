package org.hashgnn.benchmarks;

import org.hashgnn.core.model.HashModel;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.NormalInitializer;
import org.hashgnn.core.schedule.ConstantSchedule;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.encoders.LightGcn;
import org.hashgnn.encoders.LightGcnSettings;
import org.hashgnn.hashing.binarizer.GuidedSte;
import org.hashgnn.hashing.binarizer.GuidedSteSettings;
import org.hashgnn.hashing.layer.IdentityHashLayer;
import org.hashgnn.hashing.layer.IdentityHashLayerSettings;
import org.hashgnn.losses.BprLoss;
import org.hashgnn.losses.BprLossSettings;

/**
 * LightGCN with BPR, as in LightGCN's paper: 64 columns, 3 layers, 2,048 pairs with one negative each, the L2 penalty, dense Adam. {@code
 * benchmarks/peers/torch_lightgcn.py} times the same step in PyTorch.
 */
public class LightGcnStep extends TrainingStep {
    /** The step of the paper. */
    public LightGcnStep() {
        super(2048, 1);
    }

    @Override
    protected HashModel model(Compute with, ModelContext context) {
        LightGcn encoder = new LightGcn(new LightGcnSettings(3, 64, 1e-4, new NormalInitializer(0.1), null), context);
        ModelContext codes = context.withWidth(encoder.width());
        return new HashModel(
                with,
                encoder,
                new IdentityHashLayer(new IdentityHashLayerSettings(), codes),
                new GuidedSte(new GuidedSteSettings(new ConstantSchedule(1), GuidedSteSettings.Mixing.ROW), codes),
                new BprLoss(new BprLossSettings(1), codes),
                context.graph().users());
    }

    @Override
    protected boolean lazy() {
        return false;
    }
}
