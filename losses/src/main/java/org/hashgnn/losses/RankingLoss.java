package org.hashgnn.losses;

import static org.hashgnn.core.tensor.LogisticFunction.sigmoid;

import org.hashgnn.core.model.ModelContext;

/**
 * The ranking loss of HashGNN (Tan et al., WWW 2020, Eq. 6): {@code sum over the negatives of max(0, -sigma(s+) + sigma(s-) + margin)}, the mean over the pairs of a batch.
 */
public final class RankingLoss extends ScoreLoss {
    private final double margin;

    /** The loss on the context's compute. */
    public RankingLoss(RankingLossSettings settings, ModelContext context) {
        super(context, settings.logitScale());
        margin = settings.margin();
    }

    @Override
    protected double pair(
            double positive, float[] negatives, int first, int end, float[] slopes, float[] positiveSlope, int pair) {
        double good = sigmoid(positive);
        double loss = 0;
        int violated = 0;
        for (int n = first; n < end; n++) {
            double bad = sigmoid(negatives[n]);
            double hinge = bad - good + margin;
            boolean active = hinge > 0;
            slopes[n] = active ? (float) (bad * (1 - bad)) : 0;
            if (active) {
                loss += hinge;
                violated++;
            }
        }
        positiveSlope[pair] = (float) (-violated * good * (1 - good));
        return loss;
    }
}
