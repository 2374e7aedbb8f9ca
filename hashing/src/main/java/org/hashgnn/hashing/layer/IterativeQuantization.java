package org.hashgnn.hashing.layer;

import java.util.SplittableRandom;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.hashgnn.core.model.DenseMap;
import org.hashgnn.core.tensor.Activation;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.Randoms;
import org.hashgnn.hashing.binarizer.Signs;

/**
 * ITQ (Gong, Lazebnik, Gordo and Perronnin, TPAMI 2013). With the rows centred and taken to their K principal components, {@code V}, it looks for
 * the rotation R that minimises the loss of the signs, {@code |sign(V R) - V R|_F^2}, by turns: {@code B = sign(V R)}, then {@code R = T S'}
 * from the singular value decomposition {@code B'V = S D T'}. It begins with a random rotation; the loss never rises. The layer is then
 * {@code z = (u - mean) P R}.
 *
 * <p>O(n d (d + K)) for the components, O(n K^2 + K^3) for a turn.
 */
final class IterativeQuantization {
    private static final long ROTATION = 0x5EED_0006L;

    private final Compute compute;
    private final Matrix components;
    private final Matrix product;
    private final Matrix rotated;
    private final Matrix signs;

    private IterativeQuantization(Compute compute, Matrix components) {
        this.compute = compute;
        this.components = components;
        int bits = components.columns();
        this.product = Matrix.zeros(bits, bits);
        this.rotated = Matrix.zeros(components.rows(), bits);
        this.signs = Matrix.zeros(components.rows(), bits);
    }

    /**
     * The map of a layer fitted to rows.
     *
     * @param rows {@code [n, d]}, not changed
     * @param bits K, at most d
     */
    static DenseMap fit(Compute compute, Matrix rows, int bits, int iterations, long seed) {
        Matrix centred = rows.copy();
        Matrix away = Matrix.zeros(1, rows.columns());
        compute.scale(mean(compute, rows), -1, away);
        compute.addRow(centred, away);
        Matrix axes = principalAxes(compute, centred, bits);
        Matrix components = Matrix.zeros(rows.rows(), bits);
        compute.product(centred, false, axes, false, components, 0);
        Matrix rotation = new IterativeQuantization(compute, components)
                .rotation(randomRotation(bits, Randoms.mix(seed, ROTATION)), iterations);
        Matrix weight = Matrix.zeros(rows.columns(), bits);
        compute.product(axes, false, rotation, false, weight, 0);
        Matrix bias = Matrix.zeros(1, bits);
        compute.product(away, false, weight, false, bias, 0);
        return new DenseMap(weight, bias, Activation.IDENTITY);
    }

    private Matrix rotation(Matrix first, int iterations) {
        Matrix rotation = first;
        for (int i = 0; i < iterations; i++) {
            compute.product(components, false, rotation, false, rotated, 0);
            Signs.write(compute, rotated, signs);
            compute.product(signs, true, components, false, product, 0);
            SingularValueDecomposition decomposition =
                    new SingularValueDecomposition(new Array2DRowRealMatrix(product.doubles(), false));
            rotation = Matrix.of(
                    decomposition.getV().multiply(decomposition.getUT()).getData());
        }
        return rotation;
    }

    private static Matrix mean(Compute compute, Matrix rows) {
        Matrix sums = Matrix.zeros(1, rows.columns());
        compute.addRowSum(rows, sums);
        compute.scale(sums, 1f / rows.rows(), sums);
        return sums;
    }

    /** The eigenvectors of the covariance with the largest eigenvalues, as columns. */
    private static Matrix principalAxes(Compute compute, Matrix centred, int bits) {
        Matrix covariance = Matrix.zeros(centred.columns(), centred.columns());
        compute.product(centred, true, centred, false, covariance, 0);
        RealMatrix exact = new Array2DRowRealMatrix(covariance.doubles(), false);
        RealMatrix symmetric = exact.add(exact.transpose()).scalarMultiply(0.5);
        RealMatrix vectors = new EigenDecomposition(symmetric).getV();
        return Matrix.of(
                vectors.getSubMatrix(0, centred.columns() - 1, 0, bits - 1).getData());
    }

    /** The orthogonal factor of a matrix of normal values. */
    private static Matrix randomRotation(int bits, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RealMatrix normal = new Array2DRowRealMatrix(bits, bits);
        for (int row = 0; row < bits; row++) {
            for (int column = 0; column < bits; column++) {
                normal.setEntry(row, column, random.nextGaussian());
            }
        }
        return Matrix.of(new QRDecomposition(normal).getQ().getData());
    }
}
