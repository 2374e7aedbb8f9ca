package org.hashgnn.benchmarks;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Queries answered: JMH reports them per second. */
@AuxCounters
@State(Scope.Thread)
public class Queries {
    /** Queries answered. */
    public long queries;

    /** Begins an iteration. */
    @Setup(Level.Iteration)
    public void clear() {
        queries = 0;
    }
}
