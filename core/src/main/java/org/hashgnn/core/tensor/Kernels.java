package org.hashgnn.core.tensor;

import org.jspecify.annotations.Nullable;

/**
 * The primitive loops on one thread over a range of rows. {@link Compute} splits the ranges over threads; an implementation is stateless.
 * Results are a function of the arguments alone, so that a fixed split gives the same bits each time.
 *
 * <p>Shapes are checked by {@link Compute}; indices are not checked.
 */
interface Kernels {
    /** The largest power of e in {@link #exponentialSums}. */
    float LARGEST_POWER = 48;

    /** A name for reports, such as {@code vector-512}. */
    String name();

    /** Rows {@code from} to {@code to} of {@code y = base + A x}; no base is a base of zeros, and y may be its own base. Cost: 2 * entries * columns flops. */
    void multiply(SparseMatrix a, Matrix x, @Nullable Matrix base, Matrix y, int from, int to);

    /** {@code out[i] = table[index[i]]} for rows {@code from} to {@code to} of {@code out}. */
    void gather(Matrix table, int[] index, Matrix out, int from, int to);

    /**
     * {@code target[index[i]] += rows[i]}, in ascending order of {@code i}, for those target rows that {@link #part} gives to the
     * {@code part}: each target row belongs to one part, so that the parts can run at the same time.
     */
    void scatterAdd(Matrix rows, int[] index, Matrix target, int part, int parts);

    /** The part in {@code [0, parts)} that a row belongs to: a multiplicative hash, so that neither neighbours nor popular rows bunch. */
    static int part(int row, int parts) {
        return (int) ((((row * 0x9E3779B1L) & 0xFFFFFFFFL) * parts) >>> 32);
    }

    /** In place {@code x = f(x + bias)}, rows of the range; {@code bias} is {@code [1, columns]} or null for none. */
    void activate(Activation f, Matrix x, @Nullable Matrix bias, int from, int to);

    /** In place {@code gradient = gradient * f'(x)}, read off the output {@code y = f(x)}, rows of the range. */
    void activateBackward(Activation f, Matrix y, Matrix gradient, int from, int to);

    /** {@code y = factor * x}, rows of the range; y may be x. */
    void scale(Matrix x, float factor, Matrix y, int from, int to);

    /** {@code target += factor * x}, rows of the range. */
    void addInPlace(Matrix target, float factor, Matrix x, int from, int to);

    /** {@code products[i * perRow + j] = <a[i], b[i * perRow + j]>} for {@code i} in the range. */
    void dotProduct(Matrix a, Matrix b, int perRow, float[] products, int from, int to);

    /** {@code da[i] += sum_j g[i * perRow + j] b[i * perRow + j]} and {@code db[i * perRow + j] += g[i * perRow + j] a[i]}. */
    void dotProductBackward(Matrix a, Matrix b, int perRow, float[] g, Matrix da, Matrix db, int from, int to);

    /** {@code sums[c] += sum over the range of x[r][c]}. */
    void sumRows(Matrix x, float[] sums, int from, int to);

    /**
     * In place {@code x = e^(x - shifts[r])}, the exponent cut at -87; {@code sums[r]} is the sum of row r, and {@code shifts[r]} what the
     * largest of the row has above {@link #LARGEST_POWER}, or 0; rows of the range.
     */
    void exponentialSums(Matrix x, double[] sums, float[] shifts, int from, int to);

    /** In place {@code x = 1 / (1 + e^-x)}; {@code sums[r]} is the sum of row r, rows of the range. */
    void sigmoidSums(Matrix x, double[] sums, int from, int to);

    /** In place {@code y[r] = factors[r] * y[r]}, rows of the range. */
    void scaleRows(Matrix y, float[] factors, int from, int to);

    /** In place {@code y[r] = factors[r] * y[r] * (1 - y[r])}, rows of the range. */
    void scaleSigmoidSlopes(Matrix y, float[] factors, int from, int to);

    /** The sum of the squares of the rows of the range, accumulated in double. */
    double sumOfSquares(Matrix x, int from, int to);

    /** One Adam update of the given rows (all of the range where {@code rows} is null, else {@code rows[from .. to]}), clearing the gradient. */
    void adam(
            AdamStep step,
            Matrix value,
            Matrix gradient,
            Matrix first,
            Matrix second,
            int @Nullable [] rows,
            int from,
            int to);
}
