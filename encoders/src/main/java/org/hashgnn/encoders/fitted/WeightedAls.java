package org.hashgnn.encoders.fitted;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.hashgnn.core.graph.BipartiteGraph;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.NormalInitializer;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;

/**
 * Weighted matrix factorisation of implicit feedback (Hu, Koren and Volinsky, ICDM 2008): minimises {@code sum over all users and items of c_ui
 * (a_ui - p_u . q_i)^2 + lambda (sum |p_u|^2 + sum |q_i|^2)} with {@code c = 1 + alpha} where there is an interaction ({@code a = 1}) and 1
 * elsewhere ({@code a = 0}), by solving for all users, then for all items, in turn:
 *
 * <p>{@code p_u = (Q'Q + alpha sum_i q_i q_i' + lambda I)^-1 (1 + alpha) sum_i q_i} over the items of u. The objective never rises. O(edges *
 * width^2 + nodes * width^3) an iteration.
 */
final class WeightedAls {
    private final WeightedAlsSettings settings;
    private final ModelContext context;
    private final Compute compute;
    private final BipartiteGraph graph;
    private final Matrix rows;

    WeightedAls(WeightedAlsSettings settings, ModelContext context) {
        this.settings = settings;
        this.context = context;
        this.compute = context.compute();
        this.graph = context.graph();
        this.rows = Matrix.zeros(graph.nodes(), settings.width());
        new NormalInitializer(0.1).fill(rows, context.seed());
    }

    Matrix fit() {
        for (int i = 0; i < settings.iterations(); i++) {
            solve(0, graph.users(), rows.slice(graph.users(), graph.nodes()));
            solve(graph.users(), graph.nodes(), rows.slice(0, graph.users()));
            context.progress().done(i + 1, settings.iterations());
        }
        return rows;
    }

    private void solve(int from, int to, Matrix others) {
        int width = settings.width();
        Matrix gram = Matrix.zeros(width, width);
        compute.product(others, true, others, false, gram, 0);
        compute.parallel().forRanges(to - from, 16, (first, last) -> {
            for (int node = from + first; node < from + last; node++) {
                solve(node, gram);
            }
        });
    }

    private void solve(int node, Matrix gram) {
        int width = settings.width();
        double[][] left = new double[width][width];
        double[] right = new double[width];
        for (int a = 0; a < width; a++) {
            for (int b = 0; b < width; b++) {
                left[a][b] = gram.get(a, b);
            }
            left[a][a] += settings.l2();
        }
        for (int k = 0; k < graph.degree(node); k++) {
            float[] row = rows.row(graph.neighbour(node, k));
            for (int a = 0; a < width; a++) {
                right[a] += (1 + settings.alpha()) * row[a];
                for (int b = 0; b < width; b++) {
                    left[a][b] += settings.alpha() * row[a] * row[b];
                }
            }
        }
        RealVector solution =
                new CholeskyDecomposition(symmetric(left)).getSolver().solve(new ArrayRealVector(right, false));
        for (int a = 0; a < width; a++) {
            rows.set(node, a, (float) solution.getEntry(a));
        }
    }

    /** The products of floats are the same either way round only up to rounding; the decomposition wants them equal. */
    private static Array2DRowRealMatrix symmetric(double[][] matrix) {
        for (int a = 0; a < matrix.length; a++) {
            for (int b = 0; b < a; b++) {
                matrix[a][b] = matrix[b][a];
            }
        }
        return new Array2DRowRealMatrix(matrix, false);
    }
}
