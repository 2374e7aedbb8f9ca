package org.hashgnn.core.tensor;

/**
 * A sparse float matrix in compressed rows (CSR).
 *
 * <p>Row {@code r} holds the columns {@code indices[offsets[r]] .. indices[offsets[r + 1] - 1]}. The arrays may be longer than
 * what the offsets reach, so that samplers can reuse them. The arrays are shared, not copied.
 *
 * @param rows the number of rows
 * @param columns the number of columns
 * @param offsets where each row starts; {@code rows + 1} or more entries, ascending from 0
 * @param indices the column of each entry, in {@code [0, columns)}
 * @param values the value of each entry
 */
public record SparseMatrix(int rows, int columns, int[] offsets, int[] indices, float[] values) {
    /** Checks that the arrays are long enough; the columns themselves are not looked at. */
    public SparseMatrix {
        if (offsets.length <= rows || indices.length < offsets[rows] || values.length < offsets[rows]) {
            throw new IllegalArgumentException("a sparse matrix of " + rows + " x " + columns + " needs " + (rows + 1)
                    + " offsets and as many indices and values as the last offset says, not " + offsets.length
                    + " offsets, " + indices.length + " indices and " + values.length + " values");
        }
    }

    /** The number of stored entries. */
    public int entries() {
        return offsets[rows];
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

    /** The matrix of some rows, in the given order: the first {@code count} entries of {@code chosen}. O(entries of these rows). */
    public SparseMatrix rows(int[] chosen, int count) {
        int[] starts = new int[count + 1];
        for (int i = 0; i < count; i++) {
            starts[i + 1] = starts[i] + offsets[chosen[i] + 1] - offsets[chosen[i]];
        }
        int[] picked = new int[starts[count]];
        float[] weights = new float[starts[count]];
        for (int i = 0; i < count; i++) {
            int length = starts[i + 1] - starts[i];
            System.arraycopy(indices, offsets[chosen[i]], picked, starts[i], length);
            System.arraycopy(values, offsets[chosen[i]], weights, starts[i], length);
        }
        return new SparseMatrix(count, columns, starts, picked, weights);
    }

    /** The transposed matrix, columns ascending within each row. Time and memory O(entries + rows + columns). */
    public SparseMatrix transpose() {
        int[] starts = new int[columns + 1];
        for (int e = 0; e < entries(); e++) {
            starts[indices[e] + 1]++;
        }
        for (int c = 0; c < columns; c++) {
            starts[c + 1] += starts[c];
        }
        int[] next = starts.clone();
        int[] turned = new int[entries()];
        float[] weights = new float[entries()];
        for (int r = 0; r < rows; r++) {
            for (int e = offsets[r]; e < offsets[r + 1]; e++) {
                int place = next[indices[e]]++;
                turned[place] = r;
                weights[place] = values[e];
            }
        }
        return new SparseMatrix(columns, rows, starts, turned, weights);
    }
}
