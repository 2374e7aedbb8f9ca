package org.hashgnn.benchmarks;

import org.hashgnn.core.tensor.Compute;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** What the benchmarks of single kernels share: the threads that compute, and the check of their answers. */
public abstract class KernelBenchmark extends RateBenchmark {
    /** The threads that share a kernel's rows. */
    @Param({"1", "2"})
    public int computeThreads;

    private Compute compute = Compute.of(1, "scalar");

    /** Starts the threads and checks the kernel's answer once against the scalar kernels. */
    @Setup(Level.Trial)
    public void start() {
        prepare();
        try (Compute scalar = Compute.of(1, "scalar")) {
            compute = Compute.of(computeThreads);
            float[] expected = answer(scalar);
            float[] actual = answer(compute);
            for (int i = 0; i < expected.length; i++) {
                if (!(Math.abs(actual[i] - expected[i]) <= 1e-4 * Math.max(1, Math.abs(expected[i])))) {
                    throw new IllegalStateException(
                            "value " + i + " is " + actual[i] + ", by the scalar kernels " + expected[i]);
                }
            }
        }
    }

    /** Ends the threads. */
    @TearDown(Level.Trial)
    public void stop() {
        compute.close();
    }

    /** The threads and kernels that are measured. */
    protected final Compute compute() {
        return compute;
    }

    /** Makes the operands; {@link #answer} must not change them. */
    protected abstract void prepare();

    /** What the measured operations give on fresh copies of the operands. */
    protected abstract float[] answer(Compute with);
}
