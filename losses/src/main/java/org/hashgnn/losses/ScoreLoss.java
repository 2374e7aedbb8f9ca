package org.hashgnn.losses;

import org.hashgnn.core.config.InputException;
import org.hashgnn.core.model.Loss;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.Triplets;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;

/**
 * A loss of the scaled scores alone: {@code s = scale * <h_user, h_item>}. It computes the scores of the pairs and carries their gradient
 * back to the rows; what is left to a subclass is the formula.
 *
 * <p>The inner product of two K-bit codes runs from -K to K, where a sigmoid is flat almost everywhere; a scale such as {@code 1 /
 * sqrt(K)} keeps it where it has a slope.
 */
public abstract class ScoreLoss implements Loss {
    private final Compute compute;
    private final double scale;
    private float[] positives = new float[0];
    private float[] negatives = new float[0];
    private float[] positiveSlopes = new float[0];
    private float[] negativeSlopes = new float[0];

    /** A loss of scores multiplied by the given scale. */
    protected ScoreLoss(ModelContext context, double scale) {
        this.compute = context.compute();
        this.scale = scale;
    }

    /**
     * The loss of one pair.
     *
     * @param positive the scaled score s+ of the pair
     * @param negatives the scaled scores of all negatives of the batch
     * @param first the pair's first negative
     * @param end the end of the pair's negatives
     * @param slopes where {@code dLoss/ds-} of the pair's negatives is written, at the same places
     * @param positiveSlope where {@code dLoss/ds+} is written, at {@code pair}
     * @param pair the pair's place
     */
    protected abstract double pair(
            double positive, float[] negatives, int first, int end, float[] slopes, float[] positiveSlope, int pair);

    /**
     * The mean over the pairs of the batch of {@link #pair}.
     *
     * @throws InputException where no negatives were drawn
     */
    @Override
    public final double evaluate(Triplets rows, Triplets gradients, double weight) {
        int pairs = rows.pairs();
        int perPair = rows.perPair();
        if (perPair == 0) {
            throw new InputException(
                    "a loss over pairs compares each with negatives of its own, but 'training.negatives'"
                            + " is 0; give at least 1, or take a loss over lists such as softmax");
        }
        reserve(pairs, pairs * perPair);
        compute.dotProduct(rows.users(), rows.positives(), positives);
        compute.dotProduct(rows.users(), rows.negatives(), negatives);
        for (int n = 0; n < pairs * perPair; n++) {
            negatives[n] *= (float) scale;
        }
        double sum = 0;
        for (int b = 0; b < pairs; b++) {
            sum += pair(
                    scale * positives[b], negatives, b * perPair, (b + 1) * perPair, negativeSlopes, positiveSlopes, b);
        }
        float factor = (float) (weight * scale / pairs);
        pullBack(
                rows.users(),
                rows.positives(),
                positiveSlopes,
                pairs,
                factor,
                gradients.users(),
                gradients.positives());
        pullBack(
                rows.users(),
                rows.negatives(),
                negativeSlopes,
                pairs * perPair,
                factor,
                gradients.users(),
                gradients.negatives());
        return sum / pairs;
    }

    private void pullBack(
            Matrix users,
            Matrix items,
            float[] slopes,
            int count,
            float factor,
            Matrix userGradients,
            Matrix itemGradients) {
        for (int i = 0; i < count; i++) {
            slopes[i] *= factor;
        }
        compute.dotProductBackward(users, items, slopes, userGradients, itemGradients);
    }

    private void reserve(int pairs, int negativeCount) {
        if (positives.length < pairs) {
            positives = new float[pairs];
            positiveSlopes = new float[pairs];
        }
        if (negatives.length < negativeCount) {
            negatives = new float[negativeCount];
            negativeSlopes = new float[negativeCount];
        }
    }
}
