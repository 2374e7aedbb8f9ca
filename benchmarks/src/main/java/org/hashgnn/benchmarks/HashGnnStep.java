package org.hashgnn.benchmarks;

import java.util.List;
import org.hashgnn.core.model.HashModel;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.WeightedSum;
import org.hashgnn.core.model.XavierInitializer;
import org.hashgnn.core.schedule.ConstantSchedule;
import org.hashgnn.core.tensor.Activation;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.encoders.Aggregator;
import org.hashgnn.encoders.GraphSage;
import org.hashgnn.encoders.GraphSageSettings;
import org.hashgnn.hashing.binarizer.GuidedSte;
import org.hashgnn.hashing.binarizer.GuidedSteSettings;
import org.hashgnn.hashing.layer.DenseHashLayer;
import org.hashgnn.hashing.layer.TanhHashLayerSettings;
import org.hashgnn.losses.RankingLoss;
import org.hashgnn.losses.RankingLossSettings;
import org.hashgnn.losses.ReconstructionLoss;
import org.hashgnn.losses.ReconstructionLossSettings;

/**
 * HashGNN as {@code configs/paper/gowalla} has it: GraphSAGE of layers 128 and 68 on 64 columns with fan-outs 10 and 5, 32 bits, guided STE,
 * both losses, 8,192 pairs with five negatives each, lazy Adam.
 */
public class HashGnnStep extends TrainingStep {
    /** The step of the configuration. */
    public HashGnnStep() {
        super(8192, 5);
    }

    @Override
    protected HashModel model(Compute with, ModelContext context) {
        XavierInitializer xavier = new XavierInitializer();
        GraphSageSettings settings = new GraphSageSettings(
                List.of(128, 68),
                List.of(10, 5),
                List.of(),
                List.of(),
                Aggregator.CONCAT,
                false,
                0,
                Activation.LEAKY_RELU,
                64,
                xavier);
        GraphSage encoder = new GraphSage(settings, context);
        ModelContext codes = context.withWidth(32);
        return new HashModel(
                with,
                encoder,
                new DenseHashLayer(
                        new TanhHashLayerSettings(codes.width(), true, xavier), context.withWidth(encoder.width())),
                new GuidedSte(
                        new GuidedSteSettings(new ConstantSchedule(0.5), GuidedSteSettings.Mixing.ELEMENT), codes),
                new WeightedSum(List.of(
                        new WeightedSum.Term(1, new ReconstructionLoss(new ReconstructionLossSettings(0.3), codes)),
                        new WeightedSum.Term(0.5, new RankingLoss(new RankingLossSettings(0.2, 0.3), codes)))),
                context.graph().users());
    }

    @Override
    protected boolean lazy() {
        return true;
    }
}
