package org.hashgnn.hashing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.hashing.codes.BinaryCodes;
import org.hashgnn.hashing.search.scan.HammingKernel;
import org.hashgnn.hashing.search.scan.ScalarHammingKernel;
import org.hashgnn.hashing.search.scan.VectorHammingKernel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A million random queries, each to the search with every kernel. More with {@code -Dhashgnn.fuzz.queries=N}, others with
 * {@code -Dhashgnn.fuzz.seed=S}, the first of the seeds that cases are drawn from.
 */
@Tag("slow")
class HammingSearchFuzzTest {
    private static final long QUERIES = Long.getLong("hashgnn.fuzz.queries", 1_000_000);
    private static final long FIRST_SEED = Long.getLong("hashgnn.fuzz.seed", 1);

    private final HammingKernel[] kernels = {new VectorHammingKernel(), new ScalarHammingKernel()};

    @Test
    void everyAnswerIsThatOfAStableSort() {
        try (Compute compute = Compute.of(1)) {
            long asked = 0;
            for (long seed = FIRST_SEED; asked < QUERIES; seed++) {
                asked += check(compute, new HammingCase(seed));
            }
        }
    }

    private int check(Compute compute, HammingCase drawn) {
        BinaryCodes items = drawn.items();
        BinaryCodes queries = drawn.queries();
        int[] all = IntStream.range(0, queries.rows()).toArray();
        int[][] expected = new int[all.length][];
        Arrays.setAll(expected, drawn::nearest);
        for (HammingKernel kernel : kernels) {
            int[][] found =
                    new HammingSearch(compute, queries, items, kernel).search(all, drawn.top(), drawn.exclude());
            for (int q : all) {
                if (!Arrays.equals(found[q], expected[q])) {
                    assertThat(found[q])
                            .as(
                                    "query %d by %s of the case with %s",
                                    q, kernel.getClass().getSimpleName(), drawn)
                            .isEqualTo(expected[q]);
                }
            }
        }
        return all.length;
    }
}
