package org.hashgnn.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.openjdk.jmh.annotations.Warmup;

/** What the benchmarks of searches share: the codes, who asks, and how they are run. {@link Queries} counts the answers. */
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
            "-Xmx6g" // and as much for ND4J outside the heap
        })
public abstract class SearchBenchmark {
    /** How many answers are compared with a full sort. */
    static final int CHECKED = 3;

    /**
     * {@code movielens}, {@code pinterest}, {@code gowalla}, {@code alibaba} or {@code USERSxITEMS}, which are generated, or the folder
     * of a finished run.
     */
    @Param("gowalla")
    public String codes = "";

    /** K, and the columns of the continuous codes; a folder has its own. */
    @Param({"32", "64"})
    public int bits;

    /** How many users ask at once, the first ones; where there are fewer, all. */
    @Param("2000")
    public int users;

    /** How many items each gets. */
    @Param("100")
    public int top;

    private int[] queries = {};

    /** Makes the codes, and lets the benchmark prepare its search and check it. */
    @Setup(Level.Trial)
    public void start() throws Exception {
        Codes made = Codes.of(codes, bits);
        queries = IntStream.range(0, Math.min(users, made.userCount())).toArray();
        prepare(made);
    }

    /** Who asks. */
    protected final int[] queries() {
        return queries;
    }

    /** Compares the first answers with a full sort. */
    final void check(SortedSearch sorted, int[][] found) {
        for (int user = 0; user < Math.min(CHECKED, found.length); user++) {
            sorted.check(user, top, found[user]);
        }
    }

    abstract void prepare(Codes made) throws Exception;
}
