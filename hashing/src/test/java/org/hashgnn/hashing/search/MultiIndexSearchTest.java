package org.hashgnn.hashing.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.stream.IntStream;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.model.Search;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.hashing.codes.BinaryCodes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultiIndexSearchTest {
    private final Compute compute = Compute.of(2);

    @AfterEach
    void stop() {
        compute.close();
    }

    @Test
    void stepsThatMeetEachItem() {
        // two substrings of two bits; from 00|00: item 0 at distance 4, 1 at 0, 2 at 1, 3 at 2, 4 at 1
        BinaryCodes items = BinaryCodes.ofSigns(Matrix.of(
                new float[][] {{1, 1, 1, 1}, {-1, -1, -1, -1}, {-1, -1, 1, -1}, {1, -1, -1, 1}, {1, -1, -1, -1}}));
        BinaryCodes query = BinaryCodes.ofSigns(Matrix.of(new float[][] {{-1, -1, -1, -1}}));
        for (int n = 1; n <= 6; n++) {
            Search search = new MultiIndexSearch(compute, query, items, 2, Long.MAX_VALUE);
            assertThat(search.search(new int[] {0}, n, Interactions.none(1, 5))[0])
                    .isEqualTo(IntStream.of(1, 2, 4, 3, 0).limit(n).toArray());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 32, 63, 64, 65, 100, 128, 200, 256, 512, 1000, 1024})
    void everyNumberOfSubstringsGivesWhatAScanGives(int bits) {
        Random random = new Random(bits);
        BinaryCodes users = BinaryCodes.ofSigns(RandomCodes.rows(random, 4, bits, 4));
        BinaryCodes items = BinaryCodes.ofSigns(RandomCodes.rows(random, 230, bits, 100));
        Interactions exclude = RandomCodes.interactions(random, 4, 230, 0.3);
        int[] queries = {3, 1, 0, 2, 1};
        for (int length : new int[] {1, 2, 5, 7, 8, 11}) {
            int substrings = Math.ceilDiv(bits, Math.min(length, bits));
            Search search = new MultiIndexSearch(compute, users, items, substrings, Long.MAX_VALUE);
            for (int n : new int[] {1, 10, 229, 1000}) {
                assertThat(search.search(queries, n, exclude))
                        .isDeepEqualTo(new HammingSearch(compute, users, items).search(queries, n, exclude));
            }
        }
    }

    @Test
    void longListsAndManyOfThemGiveWhatAScanGives() {
        // 2,000 items in a list fill the buffer of places more than once; 24 bits have more lists at a radius than are
        // read at a time
        Random random = new Random(3);
        BinaryCodes users = BinaryCodes.ofSigns(RandomCodes.rows(random, 3, 48, 3));
        BinaryCodes items = BinaryCodes.ofSigns(RandomCodes.rows(random, 8000, 48, 4));
        BinaryCodes sparse = BinaryCodes.ofSigns(RandomCodes.rows(random, 60, 48, 60));
        int[] queries = {0, 1, 2};
        for (BinaryCodes codes : new BinaryCodes[] {items, sparse}) {
            Interactions exclude = RandomCodes.interactions(random, 3, codes.rows(), 0.1);
            Search search = new MultiIndexSearch(compute, users, codes, 2, Long.MAX_VALUE);
            assertThat(search.search(queries, 5, exclude))
                    .isDeepEqualTo(new HammingSearch(compute, users, codes).search(queries, 5, exclude));
        }
    }

    @Test
    void aProbeStaysWithinItsBudget() {
        Random random = new Random(4);
        BinaryCodes codes = BinaryCodes.ofSigns(RandomCodes.rows(random, 500, 32, 500));
        SubstringTable[] tables = {
            new SubstringTable(codes, 0, 11), new SubstringTable(codes, 11, 11), new SubstringTable(codes, 22, 10)
        };
        Interactions none = Interactions.none(500, 500);
        int proven = 0;
        for (long budget : new long[] {0, 500, 5_000, 20_000, 100_000, Long.MAX_VALUE}) {
            int before = proven;
            proven = 0;
            for (int user = 0; user < 50; user++) {
                MultiIndexProbe probe = new MultiIndexProbe(tables, codes, codes, 2, none, budget);
                proven += probe.find(user) ? 1 : 0;
            }
            assertThat(proven).as("budget %d", budget).isGreaterThanOrEqualTo(before);
            assertThat(budget > 500 || proven == 0).isTrue();
        }
        assertThat(proven).isEqualTo(50);
    }

    @Test
    void nearItemsAreFoundWithoutAScan() {
        // each query is an item itself: the first list holds it, and a budget of a few reads is enough
        Random random = new Random(5);
        float[][] rows = new float[300][64];
        for (float[] row : rows) {
            for (int k = 0; k < 64; k++) {
                row[k] = random.nextBoolean() ? 1 : -1;
            }
        }
        BinaryCodes codes = BinaryCodes.ofSigns(Matrix.of(rows));
        MultiIndexProbe probe = new MultiIndexProbe(
                new SubstringTable[] {new SubstringTable(codes, 0, 20)},
                codes,
                codes,
                1,
                Interactions.none(300, 300),
                4_000);
        for (int user = 0; user < 300; user++) {
            assertThat(probe.find(user)).isTrue();
            assertThat(probe.nearest()).containsExactly(user);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "8, 0, 1",
        "8, 100, 1",
        "32, 10000, 3",
        "32, 4000000, 2",
        "64, 1000000, 4",
        "128, 4000000, 7",
        "256, 2147483647, 11",
        "1024, 1000, 128",
        "3, 50, 1"
    })
    void substringsAreAsLongAsTheItemsFill(int bits, int items, int expected) {
        assertThat(MultiIndexSearch.substrings(bits, items)).isEqualTo(expected);
    }

    @Test
    void otherNumbersOfSubstringsAreRefused() {
        BinaryCodes codes = BinaryCodes.ofSigns(Matrix.zeros(5, 50));
        for (int substrings : new int[] {-1, 0, 2, 51}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new MultiIndexSearch(compute, codes, codes, substrings))
                    .withMessage("codes of 50 bits can be cut into 3 to 50 substrings of at most 24 bits, not into "
                            + substrings);
        }
    }
}
