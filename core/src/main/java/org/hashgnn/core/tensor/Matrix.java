package org.hashgnn.core.tensor;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.function.Consumer;
import org.hashgnn.core.config.SizeException;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A dense float matrix in row-major order on ND4J's off-heap memory. ND4J owns the memory; this class is the cheap handle that
 * crosses every contract: taking a slice or its address costs nanoseconds, where an {@link INDArray} costs microseconds.
 * {@link #array()} gives the same memory as an {@code INDArray}.
 *
 * <p>Not safe for concurrent writes to the same row.
 */
public final class Matrix {
    /** The bytes of a cache line. Memory starts at one, so that a row of whole lines is not spread over one more. */
    private static final int LINE = 64;

    static {
        CoreType.choose();
    }

    private final INDArray owner;
    private final long offset;
    private final int rows;
    private final int columns;
    private final MemorySegment segment;

    private Matrix(INDArray owner, long offset, int rows, int columns, MemorySegment segment) {
        this.owner = owner;
        this.offset = offset;
        this.rows = rows;
        this.columns = columns;
        this.segment = segment;
    }

    /** Refers to the owner of memory from its segment, which is all it does: ND4J frees memory when nothing refers to its owner. */
    private record Keeper(INDArray owner) implements Consumer<MemorySegment> {
        @Override
        public void accept(MemorySegment ended) {}
    }

    private static Matrix on(INDArray owner, long offset, int rows, int columns) {
        MemorySegment segment = MemorySegment.ofAddress(owner.data().address() + offset * Float.BYTES)
                .reinterpret((long) rows * columns * Float.BYTES, Arena.ofAuto(), new Keeper(owner));
        return new Matrix(owner, offset, rows, columns, segment);
    }

    /**
     * A matrix of zeros; the empty shape is allowed in its rows only.
     *
     * @throws org.hashgnn.core.config.SizeException if the machine has not as much memory
     */
    public static Matrix zeros(int rows, int columns) {
        if (rows < 0 || columns < 1) {
            throw new IllegalArgumentException("a matrix of " + rows + " x " + columns + " cannot be made");
        }
        String what = "a matrix of " + rows + " x " + columns;
        Memory.require(Memory.product(rows, columns, Float.BYTES), what, rows, columns);
        INDArray memory = allocate((long) Math.max(rows, 1) * columns + LINE / Float.BYTES, what, rows, columns);
        long past = memory.data().address() % LINE;
        return on(memory, (LINE - past) % LINE / Float.BYTES, rows, columns);
    }

    private static INDArray allocate(long length, String what, int rows, int columns) {
        try {
            return Nd4j.zeros(DataType.FLOAT, length);
        } catch (RuntimeException | OutOfMemoryError e) { // the native side throws std::bad_alloc as a RuntimeException
            SizeException refused = new SizeException(
                    what + " needs " + Memory.text(length * Float.BYTES) + ", which the system refused to give: "
                            + e.getMessage(),
                    rows,
                    columns);
            refused.initCause(e);
            throw refused;
        }
    }

    /** A matrix with a copy of the given rows, all of one length. */
    public static Matrix of(float[][] values) {
        Matrix matrix = zeros(values.length, values.length == 0 ? 1 : values[0].length);
        for (int row = 0; row < values.length; row++) {
            if (values[row].length != matrix.columns) {
                throw new IllegalArgumentException(
                        "row " + row + " has " + values[row].length + " values, row 0 has " + matrix.columns);
            }
            MemorySegment.copy(
                    values[row], 0, matrix.segment, ValueLayout.JAVA_FLOAT, matrix.at(row, 0), matrix.columns);
        }
        return matrix;
    }

    /** A matrix of the given values, rounded. */
    public static Matrix of(double[][] values) {
        Matrix matrix = zeros(values.length, values.length == 0 ? 0 : values[0].length);
        for (int row = 0; row < matrix.rows; row++) {
            for (int column = 0; column < matrix.columns; column++) {
                matrix.set(row, column, (float) values[row][column]);
            }
        }
        return matrix;
    }

    /** The memory of an ND4J array of rank 2, floats, in c order without gaps; shared, not copied. */
    public static Matrix of(INDArray array) {
        if (array.rank() != 2
                || array.dataType() != DataType.FLOAT
                || array.ordering() != 'c'
                || array.stride(1) != 1
                || array.stride(0) != array.columns()) {
            throw new IllegalArgumentException("expected a dense float array of rank 2 in c order, not "
                    + array.shapeInfoToString().replace('\n', ' '));
        }
        return on(array, array.offset(), array.rows(), array.columns());
    }

    /** A square matrix with the value on its diagonal and zeros elsewhere. */
    public static Matrix diagonal(int size, float value) {
        Matrix matrix = zeros(size, size);
        for (int i = 0; i < size; i++) {
            matrix.set(i, i, value);
        }
        return matrix;
    }

    /** A copy of two matrices of as many columns, the second below the first. */
    public static Matrix stacked(Matrix upper, Matrix lower) {
        Matrix stack = zeros(upper.rows + lower.rows, upper.columns);
        stack.slice(0, upper.rows).copyFrom(upper);
        stack.slice(upper.rows, stack.rows).copyFrom(lower);
        return stack;
    }

    /** A copy of matrices of as many rows side by side, at least one. */
    public static Matrix beside(List<Matrix> parts) {
        Matrix whole = zeros(
                parts.getFirst().rows, parts.stream().mapToInt(Matrix::columns).sum());
        int column = 0;
        for (Matrix part : parts) {
            part.requireShape(whole.rows, part.columns);
            Columns.copy(part, 0, whole, column, part.columns, 0, whole.rows);
            column += part.columns;
        }
        return whole;
    }

    /** The number of rows. */
    public int rows() {
        return rows;
    }

    /** The number of columns. */
    public int columns() {
        return columns;
    }

    /** The value at a place. */
    public float get(int row, int column) {
        return segment.get(ValueLayout.JAVA_FLOAT, at(row, column));
    }

    /** Sets the value at a place. */
    public void set(int row, int column, float value) {
        segment.set(ValueLayout.JAVA_FLOAT, at(row, column), value);
    }

    /** Rows {@code from} (inclusive) to {@code to} (exclusive), on the same memory. */
    public Matrix slice(int from, int to) {
        if (from < 0 || to < from || to > rows) {
            throw new IndexOutOfBoundsException("rows " + from + " to " + to + " of " + rows);
        }
        long start = (long) from * columns;
        long length = (long) (to - from) * columns;
        return new Matrix(
                owner, offset + start, to - from, columns, segment.asSlice(start * Float.BYTES, length * Float.BYTES));
    }

    /** The same memory seen with another number of columns; {@code rows x columns} stays the same. */
    public Matrix reshape(int newRows, int newColumns) {
        if ((long) newRows * newColumns != (long) rows * columns) {
            throw new IllegalArgumentException(
                    rows + " x " + columns + " cannot be seen as " + newRows + " x " + newColumns);
        }
        return new Matrix(owner, offset, newRows, newColumns, segment);
    }

    /** A copy on memory of its own. */
    public Matrix copy() {
        Matrix copy = zeros(rows, columns);
        copy.segment.copyFrom(segment);
        return copy;
    }

    /** Copies all values of a matrix of the same shape into this one. */
    public void copyFrom(Matrix source) {
        requireShape(source.rows, source.columns);
        segment.copyFrom(source.segment);
    }

    /** Sets every value to zero. */
    public void clear() {
        segment.fill((byte) 0);
    }

    /** The memory: {@code rows * columns} floats in native order. It lives as long as the segment is referred to. */
    public MemorySegment segment() {
        return segment;
    }

    /** The same memory as an ND4J array. */
    public INDArray array() {
        return Nd4j.create(owner.data(), new long[] {rows, columns}, new long[] {columns, 1}, offset, 'c');
    }

    /** A copy of the values in double. */
    public double[][] doubles() {
        double[][] values = new double[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                values[row][column] = get(row, column);
            }
        }
        return values;
    }

    /** One row as a new array. */
    public float[] row(int row) {
        return slice(row, row + 1).segment.toArray(ValueLayout.JAVA_FLOAT);
    }

    /** Throws with both shapes unless this matrix has the given one. */
    public void requireShape(int expectedRows, int expectedColumns) {
        if (rows != expectedRows || columns != expectedColumns) {
            throw new IllegalArgumentException("expected a matrix of " + expectedRows + " x " + expectedColumns
                    + ", not " + rows + " x " + columns);
        }
    }

    @Override
    public String toString() {
        return "Matrix[" + rows + " x " + columns + "]";
    }

    private long at(int row, int column) {
        if (row < 0 || row >= rows || column < 0 || column >= columns) {
            throw new IndexOutOfBoundsException("(" + row + ", " + column + ") of " + rows + " x " + columns);
        }
        return ((long) row * columns + column) * Float.BYTES;
    }
}
