package org.hashgnn.benchmarks;

import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** 20,000 random rows of a table of 70,839, fetched and added back. Bytes: read and written. */
public class RowMoves extends KernelBenchmark {
    private static final int TABLE = 70_839;
    private static final int ROWS = 20_000;

    /** The columns. */
    @Param({"64", "68", "128"})
    public int columns;

    private Matrix table = Matrix.zeros(0, 1);
    private Matrix rows = Matrix.zeros(0, 1);
    private int[] index = {};

    @Override
    protected void prepare() {
        table = Operands.matrix(TABLE, columns);
        rows = Matrix.zeros(ROWS, columns);
        index = Operands.indices(ROWS, TABLE);
    }

    @Override
    protected float[] answer(Compute with) {
        Matrix out = Matrix.zeros(ROWS, columns);
        Matrix sums = table.copy();
        with.gather(table, index, out);
        with.scatterAdd(out, index, sums);
        return Operands.values(out, sums);
    }

    /** {@code rows = table[index]}. */
    @Benchmark
    public Matrix gather(Traffic traffic) {
        compute().gather(table, index, rows);
        traffic.add(2 * 4.0 * ROWS * columns, 0);
        return rows;
    }

    /** {@code table[index] += rows}, of rows that are zero so that the sums stay finite. */
    @Benchmark
    public Matrix scatterAdd(Traffic traffic) {
        compute().scatterAdd(rows, index, table);
        traffic.add(3 * 4.0 * ROWS * columns, 1.0 * ROWS * columns);
        return table;
    }
}
