package org.hashgnn.core.tensor;

import java.util.Arrays;

/**
 * Takes a few columns out of a sparse matrix, again and again: {@code selected[r][j] = a[r][chosen[j]]}. Where the matrix is symmetric these are
 * its chosen rows transposed, at a fraction of the cost: one pass in order over the entries, on all threads, without a branch for each.
 *
 * <p>Memory: as many entries as the matrix has. Time O(entries + rows). The rows of the matrix must not share entries.
 */
public final class ColumnSelector {
    private static final int GRAIN = 256;
    private static final int ABSENT = -1;

    private final Parallel parallel;
    private final SparseMatrix source;
    private final int[] position;
    private final int[] offsets;
    private final int[] indices;
    private final float[] values;

    /** A selector of columns of a matrix. */
    public ColumnSelector(SparseMatrix source, Compute compute) {
        this.parallel = compute.parallel();
        this.source = source;
        position = new int[source.columns()];
        Arrays.fill(position, ABSENT);
        offsets = new int[source.rows() + 1];
        int places = 0;
        for (int r = 0; r < source.rows(); r++) {
            places = Math.max(places, source.end(r));
        }
        indices = new int[places];
        values = new float[places];
    }

    /**
     * The matrix {@code [rows, count]} of the first {@code count} columns of {@code chosen}, each of them once; valid until the next call.
     *
     * @throws IndexOutOfBoundsException where a number is not a column
     */
    public SparseMatrix select(int[] chosen, int count) {
        for (int j = 0; j < count; j++) {
            position[chosen[j]] = j;
        }
        parallel.forRanges(source.rows(), GRAIN, this::select);
        for (int j = 0; j < count; j++) {
            position[chosen[j]] = ABSENT;
        }
        for (int r = 0; r < source.rows(); r++) {
            offsets[r + 1] += offsets[r];
        }
        return new SparseMatrix(source.rows(), count, offsets, source.starts(), indices, values);
    }

    /** Leaves the length of row r in {@code offsets[r + 1]}. Every entry is written where the next one that is wanted belongs. */
    private void select(int from, int to) {
        int[] columns = source.indices();
        float[] weights = source.values();
        for (int r = from; r < to; r++) {
            int start = source.starts()[r];
            int end = source.end(r);
            int place = start;
            for (int e = start; e < end; e++) {
                int column = position[columns[e]];
                indices[place] = column;
                values[place] = weights[e];
                place += ~column >>> 31;
            }
            offsets[r + 1] = place - start;
        }
    }
}
