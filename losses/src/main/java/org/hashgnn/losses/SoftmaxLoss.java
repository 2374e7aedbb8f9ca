package org.hashgnn.losses;

import java.util.Arrays;
import org.hashgnn.core.graph.BipartiteGraph;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.NodeBatch;
import org.hashgnn.core.model.Triplets;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * The cross-entropy of a positive item i among all n items, {@code -s_i + w ln sum_j e^s_j} with {@code s = scale <h_user, h_item>}, the mean over the pairs
 * of a batch. Where the batch has only some items, the sum is estimated by importance sampling (Bengio and Senecal, 2003): {@code e^s_i + sum
 * over the S items of the list of e^s_j / (S q_j)}.
 *
 * <p>Among negatives, {@code q = 1 / n}: they count as drawn uniformly. Among positives, {@code q_j = degree_j / edges}, which is the correction
 * for popularity of in-batch softmax (Yi et al., RecSys 2019). {@code w} is 1 for softmax; another one is that of the bilateral softmax loss (Wu
 * et al., ICDE 2024), which has two temperatures of ratio w.
 */
public final class SoftmaxLoss extends ListLoss {
    private final Compute compute;
    private final BipartiteGraph graph;
    private final SoftmaxLossSettings settings;

    /** The loss on the context's compute and graph. */
    public SoftmaxLoss(SoftmaxLossSettings settings, ModelContext context) {
        super(context, settings.logitScale());
        this.compute = context.compute();
        this.graph = context.graph();
        this.settings = settings;
    }

    @Override
    protected Candidates candidates(Triplets rows, Triplets gradients) {
        return settings.among() == SoftmaxLossSettings.Among.POSITIVES
                ? Candidates.positives(rows, gradients)
                : super.candidates(rows, gradients);
    }

    @Override
    protected float[] shifts(Candidates list, @Nullable NodeBatch batch) {
        float[] shifts = new float[list.size()];
        if (settings.among() == SoftmaxLossSettings.Among.POSITIVES && batch != null) {
            double share = (double) list.size() / graph.edges();
            for (int j = 0; j < shifts.length; j++) {
                shifts[j] = (float) Math.log(share * graph.degree(batch.node(list.firstSlot() + j)));
            }
        } else {
            Arrays.fill(shifts, (float) Math.log((double) list.size() / graph.items()));
        }
        return shifts;
    }

    @Override
    protected double block(Matrix d, float[] scores, int first, float[] slopes, float factor) {
        double[] sums = new double[d.rows()];
        float[] shifts = new float[d.rows()];
        float[] factors = new float[d.rows()];
        compute.exponentialSums(d, sums, shifts);
        double weight = settings.sumWeight();
        double loss = 0;
        for (int row = 0; row < d.rows(); row++) {
            double total = Math.exp(-shifts[row]) + sums[row];
            loss += weight * (shifts[row] + Math.log(total)) + (weight - 1) * scores[first + row];
            factors[row] = (float) (factor * weight / total);
            slopes[first + row] = (float) (factor * (weight - 1));
        }
        compute.scaleRows(d, factors);
        return loss;
    }
}
