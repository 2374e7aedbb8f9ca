package org.hashgnn.benchmarks;

import org.hashgnn.benchmarks.peer.Peer;
import org.hashgnn.benchmarks.peer.PeerGraph;
import org.hashgnn.benchmarks.peer.PeerIndex;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.hashing.codes.BinaryCodes;
import org.hashgnn.hashing.search.HammingSearch;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The items near users in Hamming distance by other libraries of the JVM, one query after the other on one thread, with their {@link Recall}
 * of the exact answer. A scan must find it all.
 */
public class PeerRetrieval extends SearchBenchmark {
    private static final int LINKS = 32;
    private static final int BUILD_BEAM = 200;

    /** Which library. */
    @Param({"LUCENE", "JVECTOR", "HNSWLIB"})
    public Peer peer = Peer.LUCENE;

    /** The candidates kept while a graph is searched; nothing to a scan. */
    @Param({"100", "200", "400"})
    public int beam;

    private @Nullable Prepared prepared;

    private record Prepared(BinaryCodes queries, PeerIndex index, double buildSeconds, double recall) {}

    /** What was found out before the measurement. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Quality {
        /** {@link Recall}. */
        public double recall;

        /** The time to build the index. */
        public double buildSeconds;
    }

    @Override
    void prepare(Codes made) throws Exception {
        BinaryCodes users = BinaryCodes.ofSigns(made.users());
        BinaryCodes items = BinaryCodes.ofSigns(made.items());
        long start = System.nanoTime();
        PeerIndex index = peer.index(items, new PeerGraph(LINKS, BUILD_BEAM, beam));
        double seconds = (System.nanoTime() - start) / 1e9;
        double recall = new Recall(users, items, exact(made, users, items)).of(search(users, index));
        if (peer.exact() && recall < 1) {
            throw new IllegalStateException(peer + " has a recall of " + recall);
        }
        prepared = new Prepared(users, index, seconds, recall);
    }

    /** Closes the index. */
    @TearDown(Level.Trial)
    public void stop() throws Exception {
        prepared().index().close();
    }

    /** All who ask, one after the other. */
    @Benchmark
    public int[][] all(Queries answered, Quality quality) throws Exception {
        answered.queries += queries().length;
        quality.recall = prepared().recall();
        quality.buildSeconds = prepared().buildSeconds();
        return search(prepared().queries(), prepared().index());
    }

    private Prepared prepared() {
        if (prepared == null) {
            throw new IllegalStateException("not set up");
        }
        return prepared;
    }

    private int[][] search(BinaryCodes users, PeerIndex index) throws Exception {
        int[][] found = new int[queries().length][];
        for (int user : queries()) {
            found[user] = index.nearest(users, user, top);
        }
        return found;
    }

    private int[][] exact(Codes made, BinaryCodes users, BinaryCodes items) {
        try (Compute compute = Compute.of(1)) {
            Interactions none = Interactions.none(users.rows(), items.rows());
            int[][] exact = new HammingSearch(compute, users, items).search(queries(), top, none);
            check(new SortedSearch(MeasuredMode.HAMMING, 0, made), exact);
            return exact;
        }
    }
}
