package org.hashgnn.losses;

import org.hashgnn.core.model.Loss;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.NodeBatch;
import org.hashgnn.core.model.Triplets;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.MatrixBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A loss of how a pair's score stands to the scores of a whole list of items, by the differences {@code d_bj = scale * (<u_b, v_j> - <u_b, v_b>)
 * - shift_j} of each pair b and each item j of the list. What is left to a subclass is the formula. A pair's own item does not count where it is
 * in the list.
 *
 * <p>Differences are computed for some pairs at a time, so that there is never a matrix of all pairs by the whole list. O(B S K) for B pairs
 * and a list of S.
 */
abstract class ListLoss implements Loss {
    /** Differences that are held at a time. */
    private static final int HELD = 1 << 20;

    /** The difference of an item that is not to count: below every other, and its exponential is 0. */
    private static final float NEVER = -1000;

    private final Compute compute;
    private final double scale;
    private final MatrixBuffer lefts;
    private final MatrixBuffer rights;
    private Matrix differences = Matrix.zeros(1, 1);
    private Matrix ones = Matrix.zeros(1, 1);
    private float[] scores = new float[0];
    private float[] slopes = new float[0];

    /**
     * A loss.
     *
     * @param scale what inner products are multiplied by
     */
    protected ListLoss(ModelContext context, double scale) {
        this.compute = context.compute();
        this.scale = scale;
        this.lefts = new MatrixBuffer(context.width() + 2);
        this.rights = new MatrixBuffer(context.width() + 2);
    }

    /** The list of a batch. */
    protected Candidates candidates(Triplets rows, Triplets gradients) {
        return Candidates.of(rows, gradients);
    }

    /** What is taken off the differences to each item of the list. */
    protected abstract float[] shifts(Candidates list, @Nullable NodeBatch batch);

    /**
     * The loss of some pairs.
     *
     * @param d their differences {@code [pairs, S]}, to be overwritten by {@code factor * dLoss/dd}
     * @param scores the scaled scores {@code scale * <u_b, v_b>} of all pairs of the batch
     * @param first the first of these pairs
     * @param slopes where {@code factor * dLoss/dscore} is written, besides what comes from the differences
     * @return the sum of the losses of these pairs
     */
    protected abstract double block(Matrix d, float[] scores, int first, float[] slopes, float factor);

    /** The mean over the pairs of the batch. */
    @Override
    public final double evaluate(Triplets rows, Triplets gradients, double weight) {
        Candidates list = candidates(rows, gradients);
        int pairs = rows.pairs();
        reserve(pairs, list.size());
        compute.dotProduct(rows.users(), rows.positives(), scores);
        Matrix left = left(rows.users());
        Matrix right = right(list, shifts(list, rows.batch()));
        Candidates.OwnPositives own = rows.batch() == null ? null : list.own(rows.batch());
        double sum = 0;
        for (int first = 0; first < pairs; first += differences.rows()) {
            int end = Math.min(pairs, first + differences.rows());
            Matrix d = differences.slice(0, end - first);
            compute.product(left.slice(first, end), false, right, true, d, 0);
            if (own != null) {
                strike(d, own, first);
            }
            sum += block(d, scores, first, slopes, (float) (weight * scale / pairs));
            pullBack(d, first, rows, gradients, list);
        }
        compute.dotProductBackward(rows.users(), rows.positives(), slopes, gradients.users(), gradients.positives());
        return sum / pairs;
    }

    /** How many items of the list count for each of some pairs. */
    protected static int[] counted(Matrix d) {
        int[] counted = new int[d.rows()];
        for (int row = 0; row < d.rows(); row++) {
            for (int j = 0; j < d.columns(); j++) {
                counted[row] += d.get(row, j) == NEVER ? 0 : 1;
            }
        }
        return counted;
    }

    private static void strike(Matrix d, Candidates.OwnPositives own, int first) {
        int at = first == 0 ? 0 : own.ends()[first - 1];
        for (int row = 0; row < d.rows(); row++) {
            for (; at < own.ends()[first + row]; at++) {
                d.set(row, own.places()[at], NEVER);
            }
        }
    }

    /** Adds the gradient through the list's scores, and takes its sum off the slopes of the pairs' own scores. */
    private void pullBack(Matrix d, int first, Triplets rows, Triplets gradients, Candidates list) {
        Matrix sums = Matrix.zeros(d.rows(), 1);
        compute.product(d, false, ones, false, sums, 0);
        for (int row = 0; row < d.rows(); row++) {
            slopes[first + row] -= sums.get(row, 0);
        }
        int end = first + d.rows();
        compute.product(d, false, list.rows(), false, gradients.users().slice(first, end), 1);
        compute.product(d, true, rows.users().slice(first, end), false, list.gradients(), 1);
    }

    /** {@code [scale u | -score | 1]}, whose products with {@link #right} are the differences. */
    private Matrix left(Matrix users) {
        int columns = users.columns();
        Matrix left = lefts.withRows(users.rows());
        compute.copyColumns(users, 0, left, 0, columns);
        compute.scale(left, (float) scale, left);
        compute.fillColumns(left, columns + 1, columns + 2, 1);
        for (int b = 0; b < users.rows(); b++) {
            scores[b] *= (float) scale;
            left.set(b, columns, -scores[b]);
        }
        return left;
    }

    /** {@code [v | 1 | -shift]}. */
    private Matrix right(Candidates list, float[] shifts) {
        int columns = list.rows().columns();
        Matrix right = rights.withRows(list.size());
        compute.copyColumns(list.rows(), 0, right, 0, columns);
        compute.fillColumns(right, columns, columns + 1, 1);
        for (int j = 0; j < list.size(); j++) {
            right.set(j, columns + 1, -shifts[j]);
        }
        return right;
    }

    private void reserve(int pairs, int size) {
        int step = Math.clamp(HELD / size, 1, pairs);
        if (differences.rows() != step || differences.columns() != size) {
            differences = Matrix.zeros(step, size);
            ones = Matrix.zeros(size, 1);
            compute.fill(ones, 1);
        }
        if (scores.length < pairs) {
            scores = new float[pairs];
            slopes = new float[pairs];
        }
    }
}
