package org.hashgnn.benchmarks;

import java.util.concurrent.TimeUnit;
import org.hashgnn.core.tensor.Compute;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What the benchmarks of single kernels share: how they are run, the threads that compute, and the check of their answers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "--add-modules",
            "jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Xmx3g"
        })
public abstract class KernelBenchmark {
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
