package org.hashgnn.experiments.report.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.model.Search;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.hashing.codes.BinaryCodes;
import org.junit.jupiter.api.Test;

/** Statistics of a run's codes against values found by hand. */
class RunCodesTest {
    @Test
    void distancesOfTestItemsAndOthers() {
        // two users; item 0 is trained on, 1 in the test split, 2 in validation, and 3 is all that is left to be drawn
        RunCodes codes = RunCodes.of(codes("++++", "----", "++++", "+++-", "----", "+---"), 2);
        Dataset dataset = Dataset.of("d", pairs(0, 0), pairs(2, 2), pairs(1, 1));
        PairDistances distances = PairDistances.of(codes, dataset);
        assertThat(distances.positives()).containsExactly(0, 1, 0, 1, 0);
        assertThat(distances.negatives()).containsExactly(0, 1, 0, 1, 0);
        assertThat(PairDistances.mean(new long[] {0, 1, 0, 3, 0})).isEqualTo(2.5);
    }

    @Test
    void aUserWithoutAnotherItemDrawsNone() {
        RunCodes codes = RunCodes.of(codes("++", "--", "++", "+-", "--"), 2);
        Dataset dataset = Dataset.of("d", three(0, 0), three(2, 2), three(1, 1));
        assertThat(PairDistances.of(codes, dataset).negatives()).containsOnly(0);
    }

    @Test
    void recallByPopularity() {
        // training degrees of items 0 to 3: 0, 2, 1, 0; so the buckets of two are {0, 3} and {2, 1}
        Dataset dataset = Dataset.of(
                "d",
                new Interactions(2, 4, new int[] {0, 1, 3}, new int[] {1, 1, 2}),
                Interactions.none(2, 4),
                new Interactions(2, 4, new int[] {0, 2, 4}, new int[] {0, 2, 0, 3}));
        Search search = (users, n, exclude) -> {
            assertThat(exclude).isEqualTo(dataset.train());
            return IntStream.of(users)
                    .mapToObj(user -> user == 0 ? new int[] {2, 3} : new int[] {3, 0})
                    .toArray(int[][]::new);
        };
        PopularityRecall recall = PopularityRecall.of(search, dataset, 2, 2);
        assertThat(recall.least()).containsExactly(0, 1);
        assertThat(recall.relevant()).containsExactly(3, 1);
        assertThat(recall.hits()).containsExactly(2, 1);
        assertThat(recall.recall(0)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(PopularityRecall.of(search, dataset, 2, 10).hits()).hasSize(4);
    }

    private static Interactions pairs(int first, int second) {
        return new Interactions(2, 4, new int[] {0, 1, 2}, new int[] {first, second});
    }

    private static Interactions three(int first, int second) {
        return new Interactions(2, 3, new int[] {0, 1, 2}, new int[] {first, second});
    }

    private static BinaryCodes codes(String... rows) {
        float[][] signs = new float[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            String code = rows[row];
            signs[row] = new float[code.length()];
            for (int bit = 0; bit < code.length(); bit++) {
                signs[row][bit] = code.charAt(bit) == '+' ? 1 : -1;
            }
        }
        return BinaryCodes.ofSigns(Matrix.of(signs));
    }
}
