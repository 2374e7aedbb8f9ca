package org.hashgnn.benchmarks;

import java.util.stream.IntStream;
import org.hashgnn.core.tensor.AdamStep;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** The fused update of a table of 70,839 rows: all rows, or 20,000. Bytes: four matrices read and written. */
public class Adam extends KernelBenchmark {
    private static final int ROWS = 70_839;
    private static final int SOME = 20_000;

    /** The columns. */
    @Param({"64", "68"})
    public int columns;

    private final AdamStep step = new AdamStep(1e-3, 0.9, 0.999, 1e-8, 1e-4, 10);
    private final int[] some = IntStream.range(0, SOME).map(i -> i * 3).toArray();
    private Matrix value = Matrix.zeros(0, 1);
    private Matrix gradient = Matrix.zeros(0, 1);
    private Matrix first = Matrix.zeros(0, 1);
    private Matrix second = Matrix.zeros(0, 1);

    @Override
    protected void prepare() {
        value = Operands.matrix(ROWS, columns);
        gradient = Operands.matrix(ROWS, columns);
        first = Matrix.zeros(ROWS, columns);
        second = Matrix.zeros(ROWS, columns);
    }

    @Override
    protected float[] answer(Compute with) {
        Matrix x = value.copy();
        Matrix m = first.copy();
        Matrix v = second.copy();
        with.adam(step, x, gradient.copy(), m, v, null, 0);
        with.adam(step, x, gradient.copy(), m, v, some, SOME);
        return Operands.values(x, m, v);
    }

    /** All rows. */
    @Benchmark
    public Matrix all(Traffic traffic) {
        compute().adam(step, value, gradient, first, second, null, 0);
        traffic.add(8 * 4.0 * ROWS * columns, 14.0 * ROWS * columns);
        return value;
    }

    /** Some rows. */
    @Benchmark
    public Matrix rows(Traffic traffic) {
        compute().adam(step, value, gradient, first, second, some, SOME);
        traffic.add(8 * 4.0 * SOME * columns, 14.0 * SOME * columns);
        return value;
    }
}
