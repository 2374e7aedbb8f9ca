package org.hashgnn.benchmarks;

import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** Inner products of 7,000 rows with 10 rows each, and the way back. Bytes: read and written. */
public class RowDots extends KernelBenchmark {
    private static final int ROWS = 7_000;
    private static final int PER_ROW = 10;

    /** The columns. */
    @Param({"32", "64", "68"})
    public int columns;

    private Matrix a = Matrix.zeros(0, 1);
    private Matrix b = Matrix.zeros(0, 1);
    private Matrix da = Matrix.zeros(0, 1);
    private Matrix db = Matrix.zeros(0, 1);
    private float[] dots = {};

    @Override
    protected void prepare() {
        a = Operands.matrix(ROWS, columns);
        b = Operands.matrix(ROWS * PER_ROW, columns);
        da = Matrix.zeros(ROWS, columns);
        db = Matrix.zeros(ROWS * PER_ROW, columns);
        dots = new float[ROWS * PER_ROW];
    }

    @Override
    protected float[] answer(Compute with) {
        Matrix first = a.copy();
        Matrix second = b.copy();
        float[] products = new float[ROWS * PER_ROW];
        with.dotProduct(a, b, products);
        with.dotProductBackward(a, b, products, first, second);
        return Operands.values(first, second);
    }

    /** The inner products. */
    @Benchmark
    public float[] forward(Traffic traffic) {
        compute().dotProduct(a, b, dots);
        traffic.add(4.0 * (1 + PER_ROW) * ROWS * columns, 2.0 * PER_ROW * ROWS * columns);
        return dots;
    }

    /** Their gradients. */
    @Benchmark
    public Matrix backward(Traffic traffic) {
        compute().dotProductBackward(a, b, dots, da, db);
        traffic.add(4.0 * (3 + 3 * PER_ROW) * ROWS * columns, 4.0 * PER_ROW * ROWS * columns);
        return db;
    }
}
