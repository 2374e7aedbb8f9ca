package org.hashgnn.core.tensor;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * Row-major products of dense matrices, by OpenBLAS on one thread for each part of the result. The parts are cut here, over the threads
 * of {@link Parallel}: OpenBLAS has one number of threads for the whole process and its own threads keep the cores busy between calls.
 * The cut depends on the shapes and the number of threads only, so results repeat to the last bit.
 */
final class Blas {
    /** Multiplications that are worth a part of their own: some ten microseconds. */
    private static final long PART = 500_000;

    /** Parts are cut at multiples of this many rows or columns, to suit the register tiles of the library. */
    private static final int TILE = 16;

    private final Parallel parallel;
    private final @Nullable OpenBlas library;

    /** Products on the given threads, by OpenBLAS where it can be bound. */
    Blas(Parallel parallel) {
        this(parallel, OpenBlas.library().orElse(null));
    }

    /** Products by the given library, or by {@link JavaProduct} where it is null. */
    Blas(Parallel parallel, @Nullable OpenBlas library) {
        this.parallel = parallel;
        this.library = library;
    }

    /** The name for reports. */
    String name() {
        return library == null ? "products in Java" : "OpenBLAS for " + library.core();
    }

    /**
     * {@code c = op(a) op(b) + beta c}; with {@code beta = 0} the old values of c do not count, not even NaN.
     *
     * @throws IllegalArgumentException with the shapes where they do not fit
     */
    void product(Matrix a, boolean transposeA, Matrix b, boolean transposeB, Matrix c, float beta) {
        int m = transposeA ? a.columns() : a.rows();
        int k = transposeA ? a.rows() : a.columns();
        int n = transposeB ? b.rows() : b.columns();
        int innerB = transposeB ? b.columns() : b.rows();
        if (k != innerB || c.rows() != m || c.columns() != n) {
            throw new IllegalArgumentException("a product of " + a + (transposeA ? " transposed" : "") + " and " + b
                    + (transposeB ? " transposed" : "") + " into " + c + " does not fit");
        }
        if (m == 0 || n == 0) {
            return;
        }
        if (library != null) {
            library.useOneThread();
        }
        boolean byRows = m >= n || m >= parallel.threads() * 4 * TILE;
        int size = byRows ? m : n;
        long most = Math.min((long) m * n * k / PART, size / TILE);
        int parts = (int) Math.max(1, Math.min(parallel.threads(), most));
        parallel.forChunks(parts, part -> {
            int from = cut(size, part, parts);
            int to = cut(size, part + 1, parts);
            if (byRows) {
                part(a, transposeA, b, transposeB, c, beta, from, to, 0, n, k);
            } else {
                part(a, transposeA, b, transposeB, c, beta, 0, m, from, to, k);
            }
        });
    }

    private static int cut(int size, int part, int parts) {
        return part == parts ? size : (int) ((long) size * part / parts) / TILE * TILE;
    }

    private void part(
            Matrix a,
            boolean transposeA,
            Matrix b,
            boolean transposeB,
            Matrix c,
            float beta,
            int fromRow,
            int toRow,
            int fromColumn,
            int toColumn,
            int k) {
        if (library == null) {
            JavaProduct.run(a, transposeA, b, transposeB, c, beta, fromRow, toRow, fromColumn, toColumn);
            return;
        }
        library.sgemm(
                transposeA,
                transposeB,
                toRow - fromRow,
                toColumn - fromColumn,
                k,
                at(a, transposeA ? fromRow : (long) fromRow * a.columns()),
                a.columns(),
                at(b, transposeB ? (long) fromColumn * b.columns() : fromColumn),
                b.columns(),
                beta,
                at(c, (long) fromRow * c.columns() + fromColumn),
                c.columns());
    }

    private static MemorySegment at(Matrix matrix, long place) {
        return matrix.segment().asSlice(place * Float.BYTES);
    }
}
