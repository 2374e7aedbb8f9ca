package org.hashgnn.benchmarks;

import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** The limit of the machine: copying, from the cache and from memory. Bytes: read and written. */
public class MachineCopy extends KernelBenchmark {
    /** Rows of 64 floats: 1.8 MB, Gowalla's table of 18 MB, 256 MB. */
    @Param({"7000", "70839", "1000000"})
    public int rows;

    private Matrix source = Matrix.zeros(0, 1);
    private Matrix target = Matrix.zeros(0, 1);

    @Override
    protected void prepare() {
        source = Matrix.zeros(rows, 64);
        source.segment().fill((byte) 1);
        target = Matrix.zeros(rows, 64);
    }

    @Override
    protected float[] answer(Compute with) {
        copy(with);
        return Operands.values(target.slice(0, 10), target.slice(rows - 10, rows));
    }

    private void copy(Compute with) {
        with.parallel().forRanges(rows, 64, (from, to) -> target.slice(from, to).copyFrom(source.slice(from, to)));
    }

    /** A plain copy. */
    @Benchmark
    public Matrix copy(Traffic traffic) {
        copy(compute());
        traffic.add(2 * 4.0 * 64 * rows, 0);
        return target;
    }
}
