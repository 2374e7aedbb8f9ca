package org.hashgnn.core.tensor;

/**
 * Memory that is used again at every training step: it grows to the largest step seen and stays there. Each call of
 * {@link #withRows} hands out the same memory, so the matrix of the call before must no longer be in use.
 */
public final class MatrixBuffer {
    private final int columns;
    private Matrix memory;

    /** An empty buffer of rows with the given number of columns. */
    public MatrixBuffer(int columns) {
        this.columns = columns;
        this.memory = Matrix.zeros(0, columns);
    }

    /** A matrix of the given number of rows; its values are whatever was there before. */
    public Matrix withRows(int rows) {
        if (rows > memory.rows()) {
            long grown = memory.rows() + memory.rows() / 2L;
            memory = Matrix.zeros((int) Math.max(rows, Math.min(grown, Integer.MAX_VALUE)), columns);
        }
        return memory.slice(0, rows);
    }

    /** A matrix of zeros with the given number of rows. */
    public Matrix zeros(int rows) {
        Matrix matrix = withRows(rows);
        matrix.clear();
        return matrix;
    }
}
