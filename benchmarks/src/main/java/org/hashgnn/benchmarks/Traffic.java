package org.hashgnn.benchmarks;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Bytes that a kernel must read and write, and floating-point operations: JMH reports both per second. */
@AuxCounters
@State(Scope.Thread)
public class Traffic {
    /** Bytes read and written, each operand counted once for each use. */
    public long bytes;

    /** Floating-point operations. */
    public long flops;

    /** Begins an iteration. */
    @Setup(Level.Iteration)
    public void clear() {
        bytes = 0;
        flops = 0;
    }

    void add(double moreBytes, double moreFlops) {
        bytes += (long) moreBytes;
        flops += (long) moreFlops;
    }
}
