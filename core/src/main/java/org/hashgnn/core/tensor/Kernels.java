package org.hashgnn.core.tensor;

/**
 * The primitive loops on one thread over a range of rows. {@link Compute} splits the ranges over threads; an implementation is stateless.
 * Results are a function of the arguments alone, so that a fixed split gives the same bits each time.
 *
 * <p>Shapes are checked by {@link Compute}; indices are not checked.
 */
interface Kernels {
    /** A name for reports, such as {@code vector-512}. */
    String name();

    /** Rows {@code from} to {@code to} of {@code y = A x}, or {@code y += A x}. Cost: 2 * entries * columns flops. */
    void multiply(SparseMatrix a, Matrix x, Matrix y, boolean accumulate, int from, int to);

    /** {@code out[i] = table[index[i]]} for rows {@code from} to {@code to} of {@code out}. */
    void gather(Matrix table, int[] index, Matrix out, int from, int to);

    /**
     * {@code target[t] += sum of rows[order[e]]} for {@code e} in {@code starts[t] .. starts[t + 1]}, for {@code t} in the range: a
     * scatter-add whose order of summation is fixed.
     */
    void scatterAdd(Matrix rows, int[] starts, int[] order, Matrix target, int from, int to);

    /** In place {@code x = f(x + bias)}, rows of the range; {@code bias} is {@code [1, columns]} or null for none. */
    void activate(Activation f, Matrix x, @org.jspecify.annotations.Nullable Matrix bias, int from, int to);

    /** In place {@code gradient = gradient * f'(x)}, read off the output {@code y = f(x)}, rows of the range. */
    void activateBackward(Activation f, Matrix y, Matrix gradient, int from, int to);

    /** {@code target += factor * x}, rows of the range. */
    void addScaled(Matrix target, float factor, Matrix x, int from, int to);

    /** {@code dots[i * perRow + j] = <a[i], b[i * perRow + j]>} for {@code i} in the range. */
    void rowDots(Matrix a, Matrix b, int perRow, float[] dots, int from, int to);

    /** {@code da[i] += sum_j g[i * perRow + j] b[i * perRow + j]} and {@code db[i * perRow + j] += g[i * perRow + j] a[i]}. */
    void rowDotsBackward(Matrix a, Matrix b, int perRow, float[] g, Matrix da, Matrix db, int from, int to);

    /** {@code sums[c] += sum over the range of x[r][c]}. */
    void sumRows(Matrix x, float[] sums, int from, int to);

    /** The sum of the squares of the rows of the range, accumulated in double. */
    double sumOfSquares(Matrix x, int from, int to);

    /** One Adam update of the given rows (all of the range where {@code rows} is null, else {@code rows[from .. to]}), clearing the gradient. */
    void adam(
            AdamStep step,
            Matrix value,
            Matrix gradient,
            Matrix first,
            Matrix second,
            int @org.jspecify.annotations.Nullable [] rows,
            int from,
            int to);
}
