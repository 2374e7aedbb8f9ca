package org.hashgnn.benchmarks;

import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** Sums over and of matrices of 7,000 rows. Bytes: read and written. */
public class Sums extends KernelBenchmark {
    private static final int ROWS = 7_000;

    /** The columns. */
    @Param({"64", "68"})
    public int columns;

    private Matrix x = Matrix.zeros(0, 1);
    private Matrix target = Matrix.zeros(0, 1);
    private Matrix sums = Matrix.zeros(0, 1);

    @Override
    protected void prepare() {
        x = Operands.matrix(ROWS, columns);
        target = Matrix.zeros(ROWS, columns);
        sums = Matrix.zeros(1, columns);
    }

    @Override
    protected float[] answer(Compute with) {
        Matrix total = Matrix.zeros(1, columns);
        with.addRowSum(x, total);
        Matrix scaled = x.copy();
        with.addInPlace(scaled, (float) Math.sqrt(with.sumOfSquares(x)), x);
        return Operands.values(total, scaled);
    }

    /** {@code target += 0 x}. */
    @Benchmark
    public Matrix addScaled(Traffic traffic) {
        compute().addInPlace(target, 0, x);
        traffic.add(3 * 4.0 * ROWS * columns, 2.0 * ROWS * columns);
        return target;
    }

    /** The gradient of a bias. */
    @Benchmark
    public Matrix addRowSum(Traffic traffic) {
        compute().addRowSum(x, sums);
        traffic.add(4.0 * ROWS * columns, 1.0 * ROWS * columns);
        return sums;
    }

    /** The sum of squares, in double. */
    @Benchmark
    public double sumOfSquares(Traffic traffic) {
        traffic.add(4.0 * ROWS * columns, 2.0 * ROWS * columns);
        return compute().sumOfSquares(x);
    }
}
