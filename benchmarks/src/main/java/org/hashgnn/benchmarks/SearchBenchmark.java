package org.hashgnn.benchmarks;

import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** What the benchmarks of searches share: the codes, and who asks. {@link Queries} counts the answers. */
public abstract class SearchBenchmark extends RateBenchmark {
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
