package org.hashgnn.benchmarks;

import java.util.Arrays;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** A linear layer {@code [rows, in] . [in, out]} and its two gradients by OpenBLAS. */
public class DenseProduct extends KernelBenchmark {
    /** Rows, inputs and outputs; the last is the machine's limit. */
    @Param({"7000x120x128", "1800x68x32", "256x128x64", "2048x2048x2048"})
    public String shape = "1x1x1";

    private int[] sizes = {1, 1, 1};
    private Matrix x = Matrix.zeros(0, 1);
    private Matrix w = Matrix.zeros(0, 1);
    private Matrix y = Matrix.zeros(0, 1);
    private Matrix dx = Matrix.zeros(0, 1);
    private Matrix dw = Matrix.zeros(0, 1);

    @Override
    protected void prepare() {
        sizes = Arrays.stream(shape.split("x", -1)).mapToInt(Integer::parseInt).toArray();
        x = Operands.matrix(sizes[0], sizes[1]);
        w = Operands.matrix(sizes[1], sizes[2]);
        y = Operands.matrix(sizes[0], sizes[2]);
        dx = Matrix.zeros(sizes[0], sizes[1]);
        dw = Matrix.zeros(sizes[1], sizes[2]);
    }

    /** Both sides are OpenBLAS here: this compares the parts of several threads with the whole. The tests compare with a plain loop. */
    @Override
    protected float[] answer(Compute with) {
        Matrix forward = Matrix.zeros(sizes[0], sizes[2]);
        Matrix left = Matrix.zeros(sizes[0], sizes[1]);
        with.product(x, false, w, false, forward, 0);
        with.product(y, false, w, true, left, 0);
        return Operands.values(forward, left);
    }

    private void count(Traffic traffic) {
        double sum = (double) sizes[0] * sizes[1] + (double) sizes[1] * sizes[2] + (double) sizes[0] * sizes[2];
        traffic.add(4 * sum, 2.0 * sizes[0] * sizes[1] * sizes[2]);
    }

    /** {@code y = x w}. */
    @Benchmark
    public Matrix forward(Traffic traffic) {
        compute().product(x, false, w, false, y, 0);
        count(traffic);
        return y;
    }

    /** {@code dw = x^T y}. */
    @Benchmark
    public Matrix weightGradient(Traffic traffic) {
        compute().product(x, true, y, false, dw, 0);
        count(traffic);
        return dw;
    }

    /** {@code dx = y w^T}. */
    @Benchmark
    public Matrix inputGradient(Traffic traffic) {
        compute().product(y, false, w, true, dx, 0);
        count(traffic);
        return dx;
    }
}
