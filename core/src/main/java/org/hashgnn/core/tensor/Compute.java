package org.hashgnn.core.tensor;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The operations that the rest of the project computes with: each checks its shapes, splits its rows over the threads and runs the kernels
 * chosen for this machine. For a fixed number of threads every result is the same to the last bit each time.
 */
public final class Compute implements AutoCloseable {
    private final Kernels kernels;
    private final Parallel parallel;
    private final Blas blas;

    /** The least entries of a sparse matrix that are worth a range of their own. */
    private static final int ENTRIES = 2048;

    /** Sums over rows are formed in at most so many blocks, then in order of the blocks. */
    private static final int BLOCKS = 32;

    private Compute(Kernels kernels, Parallel parallel, Blas blas) {
        this.kernels = kernels;
        this.parallel = parallel;
        this.blas = blas;
    }

    /**
     * The fastest kernels of this machine on the given number of threads. The system property {@code hashgnn.kernels} asks for
     * {@code scalar} or {@code vector} instead; without the module {@code jdk.incubator.vector} they are scalar.
     *
     * @throws IllegalArgumentException for less than one thread, or kernels that there are not
     */
    public static Compute of(int threads) {
        return of(threads, System.getProperty(KernelChoice.PROPERTY, ""));
    }

    /**
     * The kernels of a name, {@code scalar} (the reference) or {@code vector}, or the fastest for the empty name.
     *
     * @throws IllegalArgumentException for less than one thread, or kernels that there are not
     */
    public static Compute of(int threads, String kernels) {
        return of(threads, KernelChoice.choose(kernels, VectorKernels::new, ScalarKernels::new));
    }

    static Compute of(int threads, Kernels kernels) {
        Parallel parallel = new Parallel(threads);
        return new Compute(kernels, parallel, new Blas(parallel));
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
        multiply(a, x, accumulate ? y : null, y);
    }

    /**
     * {@code y = base + A x}: A is {@code [m, n]}, x {@code [n, d]}, y and base {@code [m, d]}. Rows are shared out by entries, so that
     * popular nodes do not hold up the others.
     *
     * @param base what is added, or null for nothing; may be y itself
     */
    public void multiply(SparseMatrix a, Matrix x, @Nullable Matrix base, Matrix y) {
        x.requireShape(a.columns(), x.columns());
        y.requireShape(a.rows(), x.columns());
        if (base != null) {
            base.requireShape(a.rows(), x.columns());
        }
        int chunks = parallel.chunks((a.entries() + 2L * a.rows()) / ENTRIES);
        parallel.forChunks(
                chunks,
                c -> kernels.multiply(
                        a, x, base, y, a.cut(c, chunks), c + 1 == chunks ? a.rows() : a.cut(c + 1, chunks)));
    }

    /** The rows {@code from} to {@code to} of {@code y = A x}, for work that goes on with them while they are in the cache. */
    public void multiplyRows(SparseMatrix a, Matrix x, Matrix y, int from, int to) {
        x.requireShape(a.columns(), x.columns());
        y.requireShape(a.rows(), x.columns());
        Objects.checkFromToIndex(from, to, a.rows());
        parallel.forRanges(to - from, 64, (first, last) -> kernels.multiply(a, x, null, y, from + first, from + last));
    }

    /**
     * {@code out[i] = table[index[i]]} for every row of {@code out}.
     *
     * @throws IndexOutOfBoundsException where an index is not a row of the table
     */
    public void gather(Matrix table, int[] index, Matrix out) {
        out.requireShape(out.rows(), table.columns());
        requireLength("index", index.length, out);
        parallel.forRanges(out.rows(), 256, (from, to) -> kernels.gather(table, index, out, from, to));
    }

    /**
     * {@code target[index[i]] += rows[i]} for every row of {@code rows}, in ascending order of {@code i} for each target row. Each thread
     * reads the whole index and adds the rows that fall to it.
     *
     * @throws IndexOutOfBoundsException where an index is not a row of the target; other rows may have been added then
     */
    public void scatterAdd(Matrix rows, int[] index, Matrix target) {
        rows.requireShape(rows.rows(), target.columns());
        requireLength("index", index.length, rows);
        int parts = rows.rows() < 256 ? 1 : parallel.threads();
        parallel.forChunks(parts, part -> kernels.scatterAdd(rows, index, target, part, parts));
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

    /** In place {@code x[r] += row} for every row: a bias {@code [1, columns]}. */
    public void addRow(Matrix x, Matrix row) {
        activate(Activation.IDENTITY, x, row);
    }

    /** Sets every value of x. */
    public void fill(Matrix x, float value) {
        fillColumns(x, 0, x.columns(), value);
    }

    /**
     * Sets every value in the columns {@code first} (inclusive) to {@code end} (exclusive).
     *
     * @throws IndexOutOfBoundsException if these are not columns of x
     */
    public void fillColumns(Matrix x, int first, int end, float value) {
        Objects.checkFromToIndex(first, end, x.columns());
        parallel.forRanges(x.rows(), 256, (from, to) -> Columns.fill(x, first, end, value, from, to));
    }

    /**
     * Copies {@code count} columns of the source, from {@code first} on, to the columns of the target from {@code targetFirst} on. Both
     * have the same number of rows, and are different matrices.
     *
     * @throws IndexOutOfBoundsException if these are not columns of both
     */
    public void copyColumns(Matrix source, int first, Matrix target, int targetFirst, int count) {
        target.requireShape(source.rows(), target.columns());
        Objects.checkFromIndexSize(first, count, source.columns());
        Objects.checkFromIndexSize(targetFirst, count, target.columns());
        parallel.forRanges(
                source.rows(), 256, (from, to) -> Columns.copy(source, first, target, targetFirst, count, from, to));
    }

    /** {@code y[c] = column c of x}: y is the transpose of x, {@code [n, m]} for {@code [m, n]}, or of its first columns. */
    public void transpose(Matrix x, Matrix y) {
        y.requireShape(Math.min(y.rows(), x.columns()), x.rows());
        parallel.forRanges(y.rows(), 32, (from, to) -> Columns.transpose(x, y, from, to));
    }

    /** {@code y = factor * x}; y may be x. */
    public void scale(Matrix x, float factor, Matrix y) {
        y.requireShape(x.rows(), x.columns());
        parallel.forRanges(x.rows(), 256, (from, to) -> kernels.scale(x, factor, y, from, to));
    }

    /** {@code target += x}. */
    public void addInPlace(Matrix target, Matrix x) {
        addInPlace(target, 1, x);
    }

    /** {@code target += factor * x}. */
    public void addInPlace(Matrix target, float factor, Matrix x) {
        x.requireShape(target.rows(), target.columns());
        parallel.forRanges(target.rows(), 256, (from, to) -> kernels.addInPlace(target, factor, x, from, to));
    }

    /** {@code products[i * n + j] = <a[i], b[i * n + j]>}: inner products of rows, b having n rows for each row of a. */
    public void dotProduct(Matrix a, Matrix b, float[] products) {
        int perRow = perRow(a, b, products);
        parallel.forRanges(a.rows(), 256, (from, to) -> kernels.dotProduct(a, b, perRow, products, from, to));
    }

    /** The way back of {@link #dotProduct}: adds {@code g b} to {@code da} and {@code g a} to {@code db}. */
    public void dotProductBackward(Matrix a, Matrix b, float[] g, Matrix da, Matrix db) {
        int perRow = perRow(a, b, g);
        da.requireShape(a.rows(), a.columns());
        db.requireShape(b.rows(), b.columns());
        parallel.forRanges(a.rows(), 256, (from, to) -> kernels.dotProductBackward(a, b, perRow, g, da, db, from, to));
    }

    /** {@code sums[0] += the sum of the rows of x}: the gradient of a bias {@code [1, columns]}. The same bits for any number of threads. */
    public void addRowSum(Matrix x, Matrix sums) {
        sums.requireShape(1, x.columns());
        float[][] blocks = new float[blocks(x)][x.columns()];
        parallel.forChunks(
                blocks.length,
                b -> kernels.sumRows(x, blocks[b], cut(x, b, blocks.length), cut(x, b + 1, blocks.length)));
        for (int c = 0; c < x.columns(); c++) {
            float total = sums.get(0, c);
            for (float[] block : blocks) {
                total += block[c];
            }
            sums.set(0, c, total);
        }
    }

    /**
     * In place {@code x = e^(x - shifts[r])}, the exponent cut at -87; {@code sums[r]} is the sum of row r. {@code shifts[r]} is what the
     * largest of the row has above 48, or 0, so that a row of more than 10^17 items does not overflow. The same bits for any number of threads.
     */
    public void exponentialSums(Matrix x, double[] sums, float[] shifts) {
        requireLength("sums", sums.length, x);
        requireLength("shifts", shifts.length, x);
        parallel.forRanges(x.rows(), 16, (from, to) -> kernels.exponentialSums(x, sums, shifts, from, to));
    }

    /** In place {@code x = 1 / (1 + e^-x)}; {@code sums[r]} is the sum of row r. The same bits for any number of threads. */
    public void sigmoidSums(Matrix x, double[] sums) {
        requireLength("sums", sums.length, x);
        parallel.forRanges(x.rows(), 16, (from, to) -> kernels.sigmoidSums(x, sums, from, to));
    }

    /** In place {@code y[r] = factors[r] y[r]}. */
    public void scaleRows(Matrix y, float[] factors) {
        requireLength("factors", factors.length, y);
        parallel.forRanges(y.rows(), 16, (from, to) -> kernels.scaleRows(y, factors, from, to));
    }

    /** In place {@code y[r] = factors[r] y[r] (1 - y[r])}: the way back of {@link #sigmoidSums}. */
    public void scaleSigmoidSlopes(Matrix y, float[] factors) {
        requireLength("factors", factors.length, y);
        parallel.forRanges(y.rows(), 16, (from, to) -> kernels.scaleSigmoidSlopes(y, factors, from, to));
    }

    /**
     * The sum of the squares of all values, in double; not finite where any value is not. The same bits for any number of threads.
     */
    public double sumOfSquares(Matrix x) {
        double[] blocks = new double[blocks(x)];
        parallel.forChunks(
                blocks.length,
                b -> blocks[b] = kernels.sumOfSquares(x, cut(x, b, blocks.length), cut(x, b + 1, blocks.length)));
        double total = 0;
        for (double block : blocks) {
            total += block;
        }
        return total;
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
        gradient.requireShape(value.rows(), value.columns());
        first.requireShape(value.rows(), value.columns());
        second.requireShape(value.rows(), value.columns());
        int length = rows == null ? value.rows() : count;
        parallel.forRanges(
                length, 64, (from, to) -> kernels.adam(step, value, gradient, first, second, rows, from, to));
    }

    /** Ends the threads. */
    @Override
    public void close() {
        parallel.close();
    }

    private static int perRow(Matrix a, Matrix b, float[] products) {
        int perRow = a.rows() == 0 ? 0 : b.rows() / a.rows();
        if (perRow * a.rows() != b.rows() || a.columns() != b.columns()) {
            throw new IllegalArgumentException(b + " does not hold the same number of rows for each row of " + a);
        }
        requireLength("inner products", products.length, b);
        return perRow;
    }

    private static void requireLength(String what, int length, Matrix rows) {
        if (length < rows.rows()) {
            throw new IllegalArgumentException(
                    "an array of " + length + " (" + what + ") is too short for the rows of " + rows);
        }
    }

    /** How many blocks to sum in; depends on the shape only. */
    private static int blocks(Matrix x) {
        return (int) Math.max(1, Math.min(BLOCKS, (long) x.rows() * x.columns() / 32_768));
    }

    private static int cut(Matrix x, int block, int blocks) {
        return (int) ((long) x.rows() * block / blocks);
    }
}
