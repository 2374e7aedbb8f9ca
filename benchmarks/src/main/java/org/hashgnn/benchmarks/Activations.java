package org.hashgnn.benchmarks;

import org.hashgnn.core.tensor.Activation;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** Bias and non-linearity in place on 7,000 rows, and the way back. Bytes: read and written. */
public class Activations extends KernelBenchmark {
    private static final int ROWS = 7_000;

    /** The columns. */
    @Param({"64", "68"})
    public int columns;

    /** The function. */
    @Param({"LEAKY_RELU", "TANH", "SIGMOID"})
    public Activation function = Activation.TANH;

    private Matrix x = Matrix.zeros(0, 1);
    private Matrix bias = Matrix.zeros(0, 1);
    private Matrix gradient = Matrix.zeros(0, 1);

    @Override
    protected void prepare() {
        x = Operands.matrix(ROWS, columns);
        bias = Operands.matrix(1, columns);
        gradient = Matrix.zeros(ROWS, columns);
    }

    @Override
    protected float[] answer(Compute with) {
        Matrix y = x.copy();
        with.activate(function, y, bias);
        Matrix slope = x.copy();
        with.activateBackward(function, y, slope);
        return Operands.values(y, slope);
    }

    /** {@code x = f(x + bias)}. */
    @Benchmark
    public Matrix forward(Traffic traffic) {
        compute().activate(function, x, bias);
        traffic.add(2 * 4.0 * ROWS * columns, 0);
        return x;
    }

    /** {@code gradient = gradient f'(x)}. */
    @Benchmark
    public Matrix backward(Traffic traffic) {
        compute().activateBackward(function, x, gradient);
        traffic.add(3 * 4.0 * ROWS * columns, 0);
        return gradient;
    }
}
