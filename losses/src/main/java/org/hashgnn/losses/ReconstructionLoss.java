package org.hashgnn.losses;

import static org.hashgnn.core.tensor.LogisticFunction.sigmoid;
import static org.hashgnn.core.tensor.LogisticFunction.softplus;

import org.hashgnn.core.model.ModelContext;

/**
 * The reconstruction loss of HashGNN (Tan et al., WWW 2020, Eq. 5): {@code -ln sigma(s+) - sum over the negatives of ln(1 - sigma(s-))}, the mean over the pairs of a batch.
 */
public final class ReconstructionLoss extends ScoreLoss {
    /** The loss on the context's compute. */
    public ReconstructionLoss(ReconstructionLossSettings settings, ModelContext context) {
        super(context, settings.logitScale());
    }

    @Override
    protected double pair(
            double positive, float[] negatives, int first, int end, float[] slopes, float[] positiveSlope, int pair) {
        double loss = softplus(-positive);
        positiveSlope[pair] = (float) (sigmoid(positive) - 1);
        for (int n = first; n < end; n++) {
            loss += softplus(negatives[n]);
            slopes[n] = (float) sigmoid(negatives[n]);
        }
        return loss;
    }
}
