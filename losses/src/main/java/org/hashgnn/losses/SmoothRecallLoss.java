package org.hashgnn.losses;

import static org.hashgnn.core.tensor.LogisticFunction.sigmoid;

import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.NodeBatch;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * The smooth recall loss (Luo and Wu, "Optimizing Recall in Deep Graph Hashing Framework for Item Retrieval"): the share of positives that are not in the
 * top N, with both indicators made smooth. With {@code s = scale <h_user, h_item>} and a positive item i,
 *
 * <p>{@code rank = 1 + sum over j != i of sigma((s_j - s_i) / psi)} and {@code 1 - 1/|N| sum over N of sigma((f(N) - f(rank)) / phi)},
 *
 * <p>the mean over the pairs of a batch. f is the identity as in the paper or the logarithm, with which a positive far below N still has a
 * gradient. The paper prints both comparisons the other way round, which counts the items below i: {@code printed}. Where the batch has S of n
 * items, the sum is scaled up by {@code n / S}. Items of equal codes count half, as in the expected rank.
 */
public final class SmoothRecallLoss extends ListLoss {
    private final Compute compute;
    private final SmoothRecallLossSettings settings;
    private final int items;

    /** The loss on the context's compute and graph. */
    public SmoothRecallLoss(SmoothRecallLossSettings settings, ModelContext context) {
        super(context, settings.logitScale() / settings.psi());
        this.compute = context.compute();
        this.settings = settings;
        this.items = context.graph().items();
    }

    @Override
    protected float[] shifts(Candidates list, @Nullable NodeBatch batch) {
        return new float[list.size()];
    }

    @Override
    protected double block(Matrix d, float[] scores, int first, float[] slopes, float factor) {
        double[] sums = new double[d.rows()];
        float[] factors = new float[d.rows()];
        boolean printed = settings.printed();
        int[] counted = printed ? counted(d) : new int[0];
        compute.sigmoidSums(d, sums);
        double each = (double) items / d.columns();
        double recall = 0;
        for (int row = 0; row < d.rows(); row++) {
            double rank = 1 + each * (printed ? counted[row] - sums[row] : sums[row]);
            double slope = 0;
            for (int n : settings.cutoffs()) {
                double within = f(n) - f(rank);
                double inside = sigmoid((printed ? -within : within) / settings.phi());
                recall += inside / settings.cutoffs().size();
                slope += inside * (1 - inside) / settings.cutoffs().size();
            }
            double rankSlope = slope / settings.phi() / (settings.logarithmic() ? rank : 1);
            factors[row] = (float) (factor * each * rankSlope);
            slopes[first + row] = 0;
        }
        compute.scaleSigmoidSlopes(d, factors);
        return d.rows() - recall;
    }

    private double f(double rank) {
        return settings.logarithmic() ? Math.log(rank) : rank;
    }
}
