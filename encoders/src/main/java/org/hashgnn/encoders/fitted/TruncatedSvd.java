package org.hashgnn.encoders.fitted;

import java.util.function.IntConsumer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.hashgnn.core.model.NormalInitializer;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.SparseMatrix;

/**
 * The first singular values and vectors of a sparse matrix A, {@code [m, n]}, by randomised subspace iteration (Halko, Martinsson and Tropp, SIAM
 * Review 2011): w random directions are taken through {@code A'A} some times, made orthonormal after every product, and the small matrix that is
 * left is decomposed exactly. O(passes * (entries * w + (m + n) * w^2 + w^3)).
 *
 * @param left U, {@code [m, r]}
 * @param values the singular values, descending
 * @param right V, {@code [n, r]}
 */
record TruncatedSvd(Matrix left, double[] values, Matrix right) {
    /** Directions of less than this part of the largest are dropped: they are rounding. */
    private static final double ROUNDING = 1e-6;

    /**
     * Decomposes.
     *
     * @param rank r, at most the smaller side of A
     * @param more how many directions are iterated besides r
     * @param passes how often they go there and back
     * @param seed what the first directions are drawn from
     * @param progress told each pass that is done
     */
    static TruncatedSvd of(
            Compute compute, SparseMatrix a, int rank, int more, int passes, long seed, IntConsumer progress) {
        int width = (int) Math.min((long) rank + more, Math.min(a.rows(), a.columns()));
        SparseMatrix turned = a.transpose();
        Matrix left = Matrix.zeros(a.rows(), width);
        Matrix right = Matrix.zeros(a.columns(), width);
        new NormalInitializer(1).fill(right, seed);
        right = orthonormal(compute, right);
        for (int pass = 0; pass < passes; pass++) {
            compute.multiply(a, right, left, false);
            left = orthonormal(compute, left);
            compute.multiply(turned, left, right, false);
            right = orthonormal(compute, right);
            progress.accept(pass + 1);
        }
        compute.multiply(a, right, left, false);
        return ofProduct(compute, left, right, rank);
    }

    /** The decomposition of {@code Y V'} with V orthonormal, from that of {@code Y'Y = W S^2 W'}: {@code (Y W S^-1) S (V W)'}. */
    private static TruncatedSvd ofProduct(Compute compute, Matrix y, Matrix v, int rank) {
        EigenDecomposition gram = gram(compute, y);
        double[] values = new double[rank];
        double[][] turns = new double[y.columns()][rank];
        double[][] scaled = new double[y.columns()][rank];
        for (int k = 0; k < rank; k++) {
            values[k] = Math.sqrt(Math.max(0, gram.getRealEigenvalue(k)));
            for (int row = 0; row < y.columns(); row++) {
                turns[row][k] = gram.getV().getEntry(row, k);
                scaled[row][k] = values[k] > ROUNDING * values[0] ? turns[row][k] / values[k] : 0;
            }
        }
        return new TruncatedSvd(product(compute, y, Matrix.of(scaled)), values, product(compute, v, Matrix.of(turns)));
    }

    /** An orthonormal basis of the columns, {@code Y W S^-1}; zeros where they depend on each other. */
    private static Matrix orthonormal(Compute compute, Matrix y) {
        EigenDecomposition gram = gram(compute, y);
        double largest = Math.sqrt(Math.max(0, gram.getRealEigenvalue(0)));
        double[][] basis = new double[y.columns()][y.columns()];
        for (int k = 0; k < y.columns(); k++) {
            double size = Math.sqrt(Math.max(0, gram.getRealEigenvalue(k)));
            for (int row = 0; row < y.columns() && size > ROUNDING * largest; row++) {
                basis[row][k] = gram.getV().getEntry(row, k) / size;
            }
        }
        return product(compute, y, Matrix.of(basis));
    }

    private static EigenDecomposition gram(Compute compute, Matrix y) {
        Matrix gram = Matrix.zeros(y.columns(), y.columns());
        compute.product(y, true, y, false, gram, 0);
        RealMatrix exact = new Array2DRowRealMatrix(gram.doubles(), false);
        return new EigenDecomposition(exact.add(exact.transpose()).scalarMultiply(0.5));
    }

    private static Matrix product(Compute compute, Matrix a, Matrix b) {
        Matrix result = Matrix.zeros(a.rows(), b.columns());
        compute.product(a, false, b, false, result, 0);
        return result;
    }
}
