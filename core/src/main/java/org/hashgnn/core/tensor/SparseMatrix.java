package org.hashgnn.core.tensor;

/**
 * A sparse float matrix in compressed rows (CSR).
 *
 * <p>Row {@code r} has {@code offsets[r + 1] - offsets[r]} entries, which lie side by side from {@code starts[r]} on; in plain CSR the starts are
 * the offsets. With starts of their own, rows can be picked, repeated and shortened without a copy of the entries. The arrays may be
 * longer than what is needed, so that samplers can reuse them. They are shared, not copied.
 *
 * @param rows the number of rows
 * @param columns the number of columns
 * @param offsets how many entries the rows before each row have in all; {@code rows + 1} or more numbers, ascending from 0
 * @param starts the place of the first entry of each row
 * @param indices the column of each entry, in {@code [0, columns)}
 * @param values the value of each entry
 */
public record SparseMatrix(int rows, int columns, int[] offsets, int[] starts, int[] indices, float[] values) {
    /** Checks the number of offsets and starts; the entries themselves are not looked at. */
    public SparseMatrix {
        if (offsets.length <= rows || starts.length < rows) {
            throw new IllegalArgumentException("a sparse matrix of " + rows + " x " + columns + " needs " + (rows + 1)
                    + " offsets and " + rows + " starts, not " + offsets.length + " and " + starts.length);
        }
    }

    /**
     * Plain CSR, whose rows start at their offsets.
     *
     * @throws IllegalArgumentException where the arrays are too short
     */
    public SparseMatrix(int rows, int columns, int[] offsets, int[] indices, float[] values) {
        this(rows, columns, offsets, offsets, indices, values);
        if (indices.length < offsets[rows] || values.length < offsets[rows]) {
            throw new IllegalArgumentException("a sparse matrix of " + rows + " x " + columns + " with "
                    + offsets[rows] + " entries needs as many indices and values, not " + indices.length + " and "
                    + values.length);
        }
    }

    /** The number of stored entries. */
    public int entries() {
        return offsets[rows];
    }

    /** The place after the last entry of a row. */
    int end(int row) {
        return starts[row] + offsets[row + 1] - offsets[row];
    }

    /** The first row of one of {@code parts} ranges of rows with about the same work: an entry counts one, a row two. */
    int cut(int part, int parts) {
        long wanted = (entries() + 2L * rows) * part / parts;
        int low = 0;
        int high = rows;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (offsets[middle] + 2L * middle < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The matrix of some rows, in the given order: the first {@code count} entries of {@code chosen}. O(count); the entries are shared. */
    public SparseMatrix selectRows(int[] chosen, int count) {
        int[] lengths = new int[count + 1];
        int[] places = new int[count];
        for (int i = 0; i < count; i++) {
            places[i] = starts[chosen[i]];
            lengths[i + 1] = lengths[i] + offsets[chosen[i] + 1] - offsets[chosen[i]];
        }
        return new SparseMatrix(count, columns, lengths, places, indices, values);
    }

    /** The transposed matrix, in plain CSR, columns ascending within each row. Time and memory O(entries + rows + columns). */
    public SparseMatrix transpose() {
        int[] turnedOffsets = new int[columns + 1];
        for (int r = 0; r < rows; r++) {
            for (int e = starts[r]; e < end(r); e++) {
                turnedOffsets[indices[e] + 1]++;
            }
        }
        for (int c = 0; c < columns; c++) {
            turnedOffsets[c + 1] += turnedOffsets[c];
        }
        int[] next = turnedOffsets.clone();
        int[] turned = new int[entries()];
        float[] weights = new float[entries()];
        for (int r = 0; r < rows; r++) {
            for (int e = starts[r]; e < end(r); e++) {
                int place = next[indices[e]]++;
                turned[place] = r;
                weights[place] = values[e];
            }
        }
        return new SparseMatrix(columns, rows, turnedOffsets, turned, weights);
    }
}
