package org.hashgnn.benchmarks;

import java.util.Arrays;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.model.Search;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.PeakMemory;
import org.hashgnn.hashing.search.mode.SearchedCodes;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The best items of users by the searches of this project; over all users with {@code top=100} it is Table 4 of Tan et al., WWW 2020. The
 * hierarchical search ranks 200 candidates anew. {@code benchmarks/peers/faiss_search.py} times FAISS on the same codes.
 */
public class Retrieval extends SearchBenchmark {
    private static final int CANDIDATES = 200;

    /** How to search. */
    @Param({"HAMMING", "HIERARCHICAL", "CONTINUOUS"})
    public MeasuredMode mode = MeasuredMode.HAMMING;

    /** The threads of the search. */
    @Param({"1", "2"})
    public int computeThreads;

    private Compute compute = Compute.of(1, "scalar");
    private @Nullable Search search;
    private Interactions none = Interactions.none(0, 0);

    @Override
    void prepare(Codes made) {
        compute = Compute.of(computeThreads);
        none = Interactions.none(made.userCount(), made.items().rows());
        Search built = mode.mode().search(SearchedCodes.of(compute, made.users(), made.items(), none, CANDIDATES));
        int[] first = Arrays.copyOf(queries(), Math.min(CHECKED, queries().length));
        check(new SortedSearch(mode, CANDIDATES, made), built.search(first, top, none));
        search = built;
    }

    /** Ends the threads. */
    @TearDown(Level.Trial)
    public void stop() {
        compute.close();
    }

    /** What the process has needed. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Memory {
        /** The most resident memory so far, codes and answers included. */
        public double peakMebibytes;
    }

    /** All who ask, together. */
    @Benchmark
    public int[][] all(Queries answered, Memory memory) {
        if (search == null) {
            throw new IllegalStateException("not set up");
        }
        answered.queries += queries().length;
        int[][] answers = search.search(queries(), top, none);
        memory.peakMebibytes = PeakMemory.bytes() / 1048576.0;
        return answers;
    }
}
