package org.hashgnn.losses;

import static org.hashgnn.core.tensor.LogisticFunction.sigmoid;
import static org.hashgnn.core.tensor.LogisticFunction.softplus;

import org.hashgnn.core.model.ModelContext;

/**
 * Bayesian personalised ranking (Rendle et al., UAI 2009): {@code 1/N sum over the negatives of ln(1 + exp(s- - s+))}, the mean over the pairs of a batch.
 */
public final class BprLoss extends ScoreLoss {
    /** The loss on the context's compute. */
    public BprLoss(BprLossSettings settings, ModelContext context) {
        super(context, settings.logitScale());
    }

    @Override
    protected double pair(
            double positive, float[] negatives, int first, int end, float[] slopes, float[] positiveSlope, int pair) {
        double loss = 0;
        double slope = 0;
        int count = end - first;
        for (int n = first; n < end; n++) {
            double wrong = sigmoid(negatives[n] - positive) / count;
            loss += softplus(negatives[n] - positive) / count;
            slopes[n] = (float) wrong;
            slope -= wrong;
        }
        positiveSlope[pair] = (float) slope;
        return loss;
    }
}
