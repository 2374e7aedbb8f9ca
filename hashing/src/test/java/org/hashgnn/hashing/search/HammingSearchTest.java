package org.hashgnn.hashing.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.model.Search;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.hashing.codes.BinaryCodes;
import org.hashgnn.hashing.search.scan.HammingKernel;
import org.hashgnn.hashing.search.scan.ScalarHammingKernel;
import org.hashgnn.hashing.search.scan.VectorHammingKernel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is beyond the contract of a search: the radius, weights, and few among many. */
class HammingSearchTest {
    private final Compute compute = Compute.of(1);

    @ParameterizedTest
    @ValueSource(ints = {8, 20, 32, 50, 64, 100, 300})
    void allItemsWithinARadiusAreFound(int bits) {
        Random random = new Random(bits);
        for (int items : new int[] {1, 64, 65, 700}) {
            BinaryCodes users = BinaryCodes.ofSigns(RandomCodes.rows(random, 7, bits, 7));
            BinaryCodes all = BinaryCodes.ofSigns(RandomCodes.rows(random, items, bits, items));
            Interactions exclude = RandomCodes.interactions(random, 7, items, 0.2);
            for (HammingKernel kernel : List.of(new ScalarHammingKernel(), new VectorHammingKernel())) {
                HammingSearch search = new HammingSearch(compute, users, all, kernel);
                for (int radius : new int[] {0, bits / 3, bits / 2, bits}) {
                    int[][] found = search.within(new int[] {6, 0, 3, 3, 1}, radius, exclude);
                    assertThat(found[0]).isEqualTo(within(users, 6, all, exclude, radius));
                    assertThat(found[2])
                            .isEqualTo(within(users, 3, all, exclude, radius))
                            .isEqualTo(found[3]);
                    assertThat(found[4]).isEqualTo(within(users, 1, all, exclude, radius));
                }
            }
        }
    }

    @Test
    void aRadiusBeyondTheCodesIsRefused() {
        BinaryCodes codes = BinaryCodes.ofSigns(Matrix.zeros(2, 9));
        HammingSearch search = new HammingSearch(compute, codes, codes);
        Interactions none = Interactions.none(2, 2);
        assertThat(search.within(new int[] {1}, 9, none)).isDeepEqualTo(new int[][] {{0, 1}});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.within(new int[] {1}, 10, none))
                .withMessageContaining("9 bits")
                .withMessageContaining("not 10");
        assertThatIllegalArgumentException().isThrownBy(() -> search.within(new int[] {1}, -1, none));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 30, 32, 61, 128})
    void weightsAreAddedToTheDistances(int bits) {
        Random random = new Random(bits);
        int items = 400;
        BinaryCodes users = BinaryCodes.ofSigns(RandomCodes.rows(random, 6, bits, 6));
        BinaryCodes all = BinaryCodes.ofSigns(RandomCodes.rows(random, items, bits, items));
        Interactions exclude = RandomCodes.interactions(random, 6, items, 0.3);
        for (int range : new int[] {1, 2, 9, 70, 256}) {
            int[] weights = IntStream.range(0, items)
                    .map(item -> random.nextInt(range) - 5)
                    .toArray();
            Search search = new WeightedHammingSearch(compute, users, all, weights);
            int[][] found = search.search(new int[] {0, 1, 2, 3, 4, 5}, 30, exclude);
            for (int user = 0; user < 6; user++) {
                int asking = user;
                assertThat(found[user])
                        .isEqualTo(allowed(exclude, user, items)
                                .boxed()
                                .sorted(Comparator.comparingInt(
                                        item -> users.distance(asking, all, item) + weights[item]))
                                .limit(30)
                                .mapToInt(item -> item)
                                .toArray());
            }
        }
    }

    @Test
    void weightsThatDoNotFitAreRefused() {
        BinaryCodes codes = BinaryCodes.ofSigns(Matrix.zeros(2, 9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightedHammingSearch(compute, codes, codes, new int[] {1, 2, 3}))
                .withMessage("3 weights for 2 items");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightedHammingSearch(compute, codes, codes, new int[] {-100, 156}))
                .withMessageContaining("from -100 to 156");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightedHammingSearch(
                        compute, codes, codes, new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE}));
        BinaryCodes nothing = codes.slice(0, 0);
        assertThat(new WeightedHammingSearch(compute, codes, nothing, new int[0])
                        .search(new int[] {1}, 3, Interactions.none(2, 0)))
                .isDeepEqualTo(new int[1][0]);
    }

    private static int[] within(BinaryCodes users, int user, BinaryCodes items, Interactions exclude, int radius) {
        return allowed(exclude, user, items.rows())
                .filter(item -> users.distance(user, items, item) <= radius)
                .boxed()
                .sorted(Comparator.comparingInt(item -> users.distance(user, items, item)))
                .mapToInt(item -> item)
                .toArray();
    }

    private static IntStream allowed(Interactions exclude, int user, int items) {
        int[] mine = Arrays.copyOfRange(exclude.items(), exclude.offsets()[user], exclude.offsets()[user + 1]);
        return IntStream.range(0, items).filter(item -> Arrays.binarySearch(mine, item) < 0);
    }
}
