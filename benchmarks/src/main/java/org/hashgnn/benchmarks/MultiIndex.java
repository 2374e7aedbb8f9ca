package org.hashgnn.benchmarks;

import java.util.Arrays;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.model.Search;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.hashing.codes.BinaryCodes;
import org.hashgnn.hashing.search.HammingSearch;
import org.hashgnn.hashing.search.MultiIndexSearch;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.TearDown;

/** Multi-index hashing beside the linear scan, on the same codes and in the same JVM. */
public class MultiIndex extends SearchBenchmark {
    /** The threads of both searches. */
    @Param("1")
    public int computeThreads;

    private Compute compute = Compute.of(1, "scalar");
    private @Nullable Search scan;
    private @Nullable Search multiIndex;
    private Interactions none = Interactions.none(0, 0);

    /** Checks the answers of one search against the other's. */
    @Override
    void prepare(Codes made) {
        compute = Compute.of(computeThreads);
        none = Interactions.none(made.userCount(), made.items().rows());
        BinaryCodes asking = BinaryCodes.ofSigns(made.users());
        BinaryCodes items = BinaryCodes.ofSigns(made.items());
        Search linear = new HammingSearch(compute, asking, items);
        Search hashed = new MultiIndexSearch(compute, asking, items);
        if (!Arrays.deepEquals(linear.search(queries(), top, none), hashed.search(queries(), top, none))) {
            throw new IllegalStateException("the searches differ");
        }
        scan = linear;
        multiIndex = hashed;
    }

    /** Ends the threads. */
    @TearDown(Level.Trial)
    public void stop() {
        compute.close();
    }

    /** All who ask, by {@link HammingSearch}. */
    @Benchmark
    public int[][] scan(Queries answered) {
        return search(scan, answered);
    }

    /** All who ask, by {@link MultiIndexSearch}. */
    @Benchmark
    public int[][] multiIndex(Queries answered) {
        return search(multiIndex, answered);
    }

    private int[][] search(@Nullable Search search, Queries answered) {
        if (search == null) {
            throw new IllegalStateException("not set up");
        }
        answered.queries += queries().length;
        return search.search(queries(), top, none);
    }
}
