package org.hashgnn.benchmarks;

import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.model.Search;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.experiments.config.SearchMode;
import org.hashgnn.experiments.run.Searches;
import org.hashgnn.hashing.search.BinaryCodes;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
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

/**
 * The 100 best items of every user, once over all users: Table 4 of Tan et al., WWW 2020. The hierarchical search re-ranks 200 candidates.
 * {@code benchmarks/peers/faiss_search.py} times FAISS on the same sizes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4)
@Measurement(iterations = 5)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "--add-modules",
            "jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Xmx3g"
        })
public class Retrieval {
    private static final int TOP = 100;
    private static final int CANDIDATES = 200;
    private static final int CHECKED = 5;

    /** {@code movielens}, {@code pinterest}, {@code gowalla}, {@code alibaba}, or the folder of a finished run. */
    @Param({"movielens", "pinterest", "gowalla"})
    public String codes = "";

    /** K, and the columns of the continuous codes. */
    @Param({"32", "64", "128", "256"})
    public int bits;

    /** How to search. */
    @Param({"HAMMING", "HIERARCHICAL", "CONTINUOUS"})
    public SearchMode mode = SearchMode.HAMMING;

    /** The threads of the search. */
    @Param({"1", "2"})
    public int computeThreads;

    private Compute compute = Compute.of(1, "scalar");
    private @Nullable Search search;
    private int[] users = {};
    private Interactions none = Interactions.none(0, 0);

    /** Makes the codes and checks some answers against a full sort. */
    @Setup(Level.Trial)
    public void start() {
        compute = Compute.of(computeThreads);
        Codes all = Codes.of(codes, bits);
        users = IntStream.range(0, all.users().rows()).toArray();
        none = Interactions.none(users.length, all.items().rows());
        Search built = Searches.of(mode, compute, all.users(), all.items(), CANDIDATES);
        int[][] found = built.search(Arrays.copyOf(users, CHECKED), TOP, none);
        for (int user = 0; user < CHECKED; user++) {
            check(all, user, found[user]);
        }
        search = built;
    }

    /** Ends the threads. */
    @TearDown(Level.Trial)
    public void stop() {
        compute.close();
    }

    /** All users. */
    @Benchmark
    public int[][] all() {
        if (search == null) {
            throw new IllegalStateException("not set up");
        }
        return search.search(users, TOP, none);
    }

    /** The scores of the items found must be those of the best candidates. */
    private void check(Codes all, int user, int[] found) {
        BinaryCodes query = BinaryCodes.ofSigns(all.users().rows(user, user + 1));
        BinaryCodes items = BinaryCodes.ofSigns(all.items());
        IntToDoubleFunction nearness = item -> -query.distance(0, items, item);
        IntToDoubleFunction product = item -> product(all.users(), user, all.items(), item);
        IntToDoubleFunction score = mode == SearchMode.HAMMING ? nearness : product;
        int candidates = mode == SearchMode.HIERARCHICAL ? CANDIDATES : items.rows();
        double[] expected = IntStream.range(0, items.rows())
                .boxed()
                .sorted(Comparator.comparingDouble(item -> -nearness.applyAsDouble(item)))
                .limit(candidates)
                .mapToDouble(item -> -score.applyAsDouble(item))
                .sorted()
                .limit(TOP)
                .toArray();
        if (found.length != expected.length) {
            throw new IllegalStateException(found.length + " items instead of " + expected.length);
        }
        for (int rank = 0; rank < found.length; rank++) {
            if (!(Math.abs(score.applyAsDouble(found[rank]) + expected[rank]) < 1e-4 * bits)) {
                throw new IllegalStateException("rank " + rank + " of user " + user + " scores "
                        + score.applyAsDouble(found[rank]) + " instead of " + -expected[rank]);
            }
        }
    }

    private static double product(Matrix users, int user, Matrix items, int item) {
        double sum = 0;
        for (int k = 0; k < users.columns(); k++) {
            sum += (double) users.get(user, k) * items.get(item, k);
        }
        return sum;
    }
}
