package org.hashgnn.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.data.Ids;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.testing.ChiSquare;
import org.hashgnn.testing.TestGraphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NegativeSamplerTest {
    /** Item 0 has five interactions, item 5 none; user 4 has none. */
    private final Interactions positives = TestGraphs.of(
            6, new int[] {0, 1, 2, 3}, new int[] {0}, new int[] {0, 2, 4}, new int[] {0, 3}, new int[] {}, new int[] {0
            });

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.75, 1, 2})
    void drawsFollowThePowerOfTheDegreeAndAreNeverPositives(double exponent) {
        double[] degrees = {5, 1, 2, 2, 1, 0};
        NegativeSampler sampler = new NegativeSampler(positives, exponent);
        for (int user = 0; user < positives.users(); user++) {
            double[] weights = new double[degrees.length];
            for (int item = 0; item < weights.length; item++) {
                weights[item] = positives.contains(user, item) ? 0 : Math.pow(degrees[item], exponent);
            }
            long[] counts = new long[weights.length];
            for (int key = 0; key < 20_000; key++) {
                counts[sampler.draw(user, key)]++;
            }
            ChiSquare.check(counts, weights);
        }
    }

    @Test
    void aDrawIsAFunctionOfItsKey() {
        NegativeSampler one = new NegativeSampler(positives, 0);
        NegativeSampler other = new NegativeSampler(positives, 0);
        for (int key = 0; key < 100; key++) {
            assertThat(one.draw(3, key)).isEqualTo(other.draw(3, key));
        }
    }

    @Test
    void whereThereAreTooManyPairsForBitsPositivesAreSearchedFor() {
        int[] offsets = new int[17_001];
        java.util.Arrays.fill(offsets, 1, offsets.length, 15_997);
        int[] all = java.util.stream.IntStream.range(3, 16_000).toArray();
        NegativeSampler sampler = new NegativeSampler(new Interactions(17_000, 16_000, offsets, all), 0);
        for (int key = 0; key < 20; key++) {
            assertThat(sampler.draw(0, key)).isBetween(0, 2);
        }
        assertThat(sampler.draw(9, 1)).isBetween(3, 15_999);
    }

    @Test
    void whereHardlyAnyDrawIsANegativeTheRestIsDrawnByItsWeights() {
        int[][] items = new int[300][];
        Arrays.fill(items, new int[] {0});
        Arrays.fill(items, 0, 2, new int[] {0, 1});
        Arrays.fill(items, 2, 5, new int[] {0, 2});
        NegativeSampler sampler = new NegativeSampler(TestGraphs.of(3, items), 6);
        long[] counts = new long[3];
        for (int key = 0; key < 600; key++) {
            counts[sampler.draw(299, key)]++;
        }
        ChiSquare.check(counts, new double[] {0, Math.pow(2, 6), Math.pow(3, 6)});
    }

    @Test
    void aUserWithAllItemsIsNamed() {
        Interactions full = TestGraphs.of(3, new int[] {1}, new int[] {0, 1, 2});
        assertThatThrownBy(() -> new NegativeSampler(full, 0))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("user 1 has interacted with")
                .hasMessageContaining("all 3 items");
    }

    @Test
    void itemsWithoutInteractionsCannotBeDrawnByDegree() {
        Interactions rest = TestGraphs.of(4, new int[] {0}, new int[] {0, 1});
        assertThatCode(() -> new NegativeSampler(rest, 0)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new NegativeSampler(rest, 0.5))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("all 2 items");
    }

    @Test
    void usersWithoutNegativesAreNamedByTheirIds() {
        int[] all = {0, 1};
        Interactions full = TestGraphs.of(2, all, new int[] {0}, all, all, all, all, all, new int[] {});
        Ids names = Ids.of(List.of("a", "b", "c", "d", "e", "f", "g", "h"));
        assertThatThrownBy(() -> NegativeSampler.requireNegatives(full, 0, names))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("users a, c, d, e, f and 1 more have interacted with all 2 items");
    }

    @Test
    void noExponentMakesWeightsInfiniteOrADrawEndless() {
        int[][] items = new int[300][];
        Arrays.setAll(items, user -> user < 299 ? new int[] {0} : new int[] {1, 2});
        Interactions skewed = TestGraphs.of(4, items);
        NegativeSampler steep = new NegativeSampler(skewed, 100);
        long[] counts = new long[4];
        for (int key = 0; key < 200; key++) {
            counts[steep.draw(0, key)]++;
        }
        assertThat(counts[0] + counts[3]).isZero();
        assertThat(counts[1]).isBetween(60L, 140L);
        assertThat(counts[2]).isEqualTo(200 - counts[1]);
        // (1 / 299)^1000 is 0 in double, so item 0 alone can be sampled.
        assertThatThrownBy(() -> new NegativeSampler(skewed, 1000))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("have interacted with all 1 items");
    }
}
