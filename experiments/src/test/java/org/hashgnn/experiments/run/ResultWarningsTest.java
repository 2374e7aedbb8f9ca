package org.hashgnn.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hashgnn.experiments.folder.Measures;
import org.hashgnn.experiments.folder.RunResult;
import org.hashgnn.hashing.codes.CodeStatistics;
import org.junit.jupiter.api.Test;

class ResultWarningsTest {
    private static final CodeStatistics GOOD = new CodeStatistics(100, 60, 50, 30, List.of(), List.of(), List.of());

    @Test
    void goodCodesAreNoWarning() {
        assertThat(ResultWarnings.of(result("hamming", 0.4, 0.3, GOOD))).isEmpty();
    }

    @Test
    void hammingRecallThatIsNoBetterThanPopularity() {
        for (double hamming : new double[] {0.3, 0.12}) {
            assertThat(ResultWarnings.of(result("hamming", hamming, 0.3, GOOD)))
                    .containsExactly(String.format(
                            java.util.Locale.ROOT,
                            "Hamming search is no better than popularity by profile 'standard': recall@5 %.4f"
                                    + " against 0.3000",
                            hamming));
        }
    }

    @Test
    void deadAndDuplicateBits() {
        CodeStatistics codes = new CodeStatistics(
                100, 60, 50, 30, List.of(7), IntStream.range(0, 12).boxed().toList(), List.of(3, 5));
        assertThat(ResultWarnings.of(result("hamming", 0.4, 0.3, codes)))
                .containsExactly(
                        "1 of 16 bits are the same for all users, so they tell no users apart: 7 (from 0)",
                        "12 of 16 bits are the same for all items, so they tell no items apart: 0, 1, 2, 3, 4,"
                                + " 5, 6, 7, 8, 9, ... (from 0)",
                        "2 of 16 bits are equal or opposite to another bit in all codes, so they add nothing to"
                                + " it: 3, 5 (from 0)");
    }

    @Test
    void fewDistinctCodes() {
        // 100 random codes of 16 bits have 99.9 distinct ones, 50 have 49.98
        CodeStatistics codes = new CodeStatistics(100, 49, 50, 25, List.of(), List.of(), List.of());
        assertThat(ResultWarnings.of(result("hierarchical", 0.4, 0.3, codes)))
                .containsExactly(
                        "the 100 users have only 49 distinct codes; random codes of 16 bits would have about 100");
    }

    @Test
    void bitsThatNothingUsesAreNoMatter() {
        CodeStatistics codes = new CodeStatistics(100, 1, 50, 1, List.of(1), List.of(1), List.of(2));
        assertThat(ResultWarnings.of(result("continuous", 0.1, 0.3, codes))).isEmpty();
    }

    private static RunResult result(String mode, double value, double popularity, CodeStatistics codes) {
        return new RunResult(
                "r",
                "x",
                1,
                16,
                1,
                1,
                1,
                1,
                1,
                Map.of(),
                Measures.of(Map.of("standard", Map.of(mode, Map.of("recall@5", value, "ndcg@5", 0.0)))),
                Measures.of(Map.of("standard", Map.of("popularity", Map.of("recall@5", popularity, "ndcg@5", 0.2)))),
                codes,
                Map.of());
    }
}
