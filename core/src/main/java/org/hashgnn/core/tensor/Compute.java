package org.hashgnn.core.tensor;

import org.jspecify.annotations.Nullable;

/**
 * The operations that the rest of the project computes with: each checks its shapes, splits its rows over the threads and runs the kernels
 * chosen for this machine. For a fixed number of threads every result is the same to the last bit each time.
 */
public final class Compute implements AutoCloseable {
    private final Kernels kernels;
    private final Parallel parallel;
    private final Blas blas;

    private Compute(Kernels kernels, Parallel parallel, Blas blas) {
        this.kernels = kernels;
        this.parallel = parallel;
        this.blas = blas;
    }

    /** The fastest kernels of this machine on the given number of threads. */
    public static Compute of(int threads) {
        Parallel parallel = new Parallel(threads);
        return new Compute(new ScalarKernels(), parallel, new Blas(parallel));
    }

    /** The names of the kernels and of the BLAS, and the threads, for reports. */
    public String description() {
        return kernels.name() + ", " + blas.name() + ", " + parallel.threads() + " threads";
    }

    /** The threads, for work that is not a kernel. */
    public Parallel parallel() {
        return parallel;
    }

    /** {@code y = A x}, or {@code y += A x}: A is {@code [m, n]}, x {@code [n, d]}, y {@code [m, d]}. */
    public void multiply(SparseMatrix a, Matrix x, Matrix y, boolean accumulate) {
        x.requireShape(a.columns(), x.columns());
        y.requireShape(a.rows(), x.columns());
        parallel.forRanges(a.rows(), 64, (from, to) -> kernels.multiply(a, x, y, accumulate, from, to));
    }

    /** {@code out[i] = table[index[i]]} for every row of {@code out}. */
    public void gather(Matrix table, int[] index, Matrix out) {
        out.requireShape(out.rows(), table.columns());
        parallel.forRanges(out.rows(), 256, (from, to) -> kernels.gather(table, index, out, from, to));
    }

    /** {@code target[index[i]] += rows[i]} for every row of {@code rows}, in ascending order of {@code i} for each target row. */
    public void scatterAdd(Matrix rows, int[] index, Matrix target) {
        rows.requireShape(rows.rows(), target.columns());
        int[] starts = new int[target.rows() + 1];
        for (int i = 0; i < rows.rows(); i++) {
            starts[index[i] + 1]++;
        }
        for (int t = 0; t < target.rows(); t++) {
            starts[t + 1] += starts[t];
        }
        int[] order = new int[rows.rows()];
        int[] next = starts.clone();
        for (int i = 0; i < rows.rows(); i++) {
            order[next[index[i]]++] = i;
        }
        parallel.forRanges(target.rows(), 256, (from, to) -> kernels.scatterAdd(rows, starts, order, target, from, to));
    }

    /**
     * {@code c = op(a) op(b) + beta c} with {@code op} the identity or the transpose: row-major sgemm.
     *
     * @throws IllegalArgumentException with the shapes where they do not fit
     */
    public void product(Matrix a, boolean transposeA, Matrix b, boolean transposeB, Matrix c, float beta) {
        blas.product(a, transposeA, b, transposeB, c, beta);
    }

    /** In place {@code x = f(x + bias)}; {@code bias} is {@code [1, columns]}, or null for none. */
    public void activate(Activation f, Matrix x, @Nullable Matrix bias) {
        if (bias != null) {
            bias.requireShape(1, x.columns());
        }
        parallel.forRanges(x.rows(), 64, (from, to) -> kernels.activate(f, x, bias, from, to));
    }

    /** In place {@code gradient = gradient * f'}, with the derivative read off the output {@code y = f(x)}. */
    public void activateBackward(Activation f, Matrix y, Matrix gradient) {
        gradient.requireShape(y.rows(), y.columns());
        parallel.forRanges(y.rows(), 256, (from, to) -> kernels.activateBackward(f, y, gradient, from, to));
    }

    /** {@code target += factor * x}. */
    public void addScaled(Matrix target, float factor, Matrix x) {
        x.requireShape(target.rows(), target.columns());
        parallel.forRanges(target.rows(), 256, (from, to) -> kernels.addScaled(target, factor, x, from, to));
    }

    /** {@code dots[i * n + j] = <a[i], b[i * n + j]>} where b has n rows for each row of a. */
    public void rowDots(Matrix a, Matrix b, float[] dots) {
        int perRow = perRow(a, b);
        parallel.forRanges(a.rows(), 256, (from, to) -> kernels.rowDots(a, b, perRow, dots, from, to));
    }

    /** The way back of {@link #rowDots}: adds {@code g b} to {@code da} and {@code g a} to {@code db}. */
    public void rowDotsBackward(Matrix a, Matrix b, float[] g, Matrix da, Matrix db) {
        int perRow = perRow(a, b);
        da.requireShape(a.rows(), a.columns());
        db.requireShape(b.rows(), b.columns());
        parallel.forRanges(a.rows(), 256, (from, to) -> kernels.rowDotsBackward(a, b, perRow, g, da, db, from, to));
    }

    /** {@code sums[0] += the sum of the rows of x}: the gradient of a bias {@code [1, columns]}. */
    public void addRowSum(Matrix x, Matrix sums) {
        sums.requireShape(1, x.columns());
        float[] total = new float[x.columns()];
        kernels.sumRows(x, total, 0, x.rows());
        for (int c = 0; c < total.length; c++) {
            sums.set(0, c, sums.get(0, c) + total[c]);
        }
    }

    /** The sum of the squares of all values, in double; not finite where any value is not. */
    public double sumOfSquares(Matrix x) {
        return kernels.sumOfSquares(x, 0, x.rows());
    }

    /**
     * One Adam update, which also clears the gradient.
     *
     * @param rows the rows to update (lazy Adam), or null for all
     * @param count how many entries of {@code rows} count
     */
    public void adam(
            AdamStep step,
            Matrix value,
            Matrix gradient,
            Matrix first,
            Matrix second,
            int @Nullable [] rows,
            int count) {
        int length = rows == null ? value.rows() : count;
        parallel.forRanges(
                length, 64, (from, to) -> kernels.adam(step, value, gradient, first, second, rows, from, to));
    }

    /** Ends the threads. */
    @Override
    public void close() {
        parallel.close();
    }

    private static int perRow(Matrix a, Matrix b) {
        if (a.rows() == 0 || b.rows() % a.rows() != 0 || a.columns() != b.columns()) {
            throw new IllegalArgumentException(b + " does not hold the same number of rows for each row of " + a);
        }
        return b.rows() / a.rows();
    }
}
