package org.hashgnn.hashing.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.model.Search;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.hashing.codes.BinaryCodes;
import org.hashgnn.hashing.search.scan.ScalarHammingKernel;
import org.hashgnn.hashing.search.scan.ScalarScoreKernel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every search gives what a stable sort of all items gives. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchContractTest {
    private static final int[] BITS = {1, 7, 8, 31, 32, 33, 63, 64, 65, 128, 130};

    /** How a search is made, and the candidates that it ranks by what. */
    record Mode(String name, Maker maker, int candidates, boolean byProduct) {
        @Override
        public String toString() {
            return name;
        }
    }

    interface Maker {
        Search of(Compute compute, Matrix users, Matrix items);
    }

    private Compute compute = Compute.of(2);

    @BeforeAll
    void start() {
        compute = Compute.of(2);
    }

    @AfterAll
    void stop() {
        compute.close();
    }

    static Stream<Mode> modes() {
        List<Mode> modes = new ArrayList<>();
        modes.add(new Mode(
                "hamming",
                (c, users, items) -> new HammingSearch(c, BinaryCodes.ofSigns(users), BinaryCodes.ofSigns(items)),
                0,
                false));
        modes.add(new Mode(
                "hamming, plain loops",
                (c, users, items) -> new HammingSearch(
                        c, BinaryCodes.ofSigns(users), BinaryCodes.ofSigns(items), new ScalarHammingKernel()),
                0,
                false));
        modes.add(new Mode(
                "multi-index",
                (c, users, items) -> new MultiIndexSearch(c, BinaryCodes.ofSigns(users), BinaryCodes.ofSigns(items)),
                0,
                false));
        for (long budget : new long[] {0, 20_000, Long.MAX_VALUE}) {
            modes.add(new Mode(
                    "multi-index with a budget of " + budget,
                    (c, users, items) -> new MultiIndexSearch(
                            c,
                            BinaryCodes.ofSigns(users),
                            BinaryCodes.ofSigns(items),
                            MultiIndexSearch.substrings(items.columns(), items.rows()),
                            budget),
                    0,
                    false));
        }
        modes.add(new Mode("continuous", ContinuousSearch::new, 0, true));
        modes.add(new Mode(
                "continuous, plain loops",
                (c, users, items) -> new ContinuousSearch(c, users, items, new ScalarScoreKernel()),
                0,
                true));
        modes.add(new Mode(
                "any scorer", (c, users, items) -> new ScorerSearch(new ContinuousScorer(c, users, items)), 0, true));
        for (int candidates : new int[] {1, 9, 1000}) {
            modes.add(new Mode(
                    "hierarchical " + candidates,
                    (c, users, items) -> new HierarchicalSearch(c, users, items, candidates),
                    candidates,
                    true));
        }
        return modes.stream();
    }

    @ParameterizedTest
    @MethodSource("modes")
    void everyWidthAgreesWithAStableSort(Mode mode) {
        Random random = new Random(1);
        for (int bits : BITS) {
            for (int items : new int[] {1, 2, 31, 64, 65, 150}) {
                Matrix u = RandomCodes.rows(random, 5, bits, 5);
                Matrix i = RandomCodes.rows(random, items, bits, 1 + random.nextInt(items));
                for (int n : new int[] {1, 3, items, items + 10}) {
                    check(mode, u, i, n, RandomCodes.interactions(random, 5, items, random.nextInt(3) * 0.45));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("modes")
    void manyItemsAndUsersAgreeWithAStableSort(Mode mode) {
        Random random = new Random(2);
        for (int bits : new int[] {16, 40, 64, 129}) {
            int items = 4200 + random.nextInt(300);
            Matrix u = RandomCodes.rows(random, 9, bits, 9);
            Matrix i = RandomCodes.rows(random, items, bits, items / 2);
            check(mode, u, i, 20, RandomCodes.interactions(random, 9, items, 0.2));
            check(mode, u, i, 700, RandomCodes.interactions(random, 9, items, 0));
        }
        Matrix u = RandomCodes.rows(random, 300, 12, 250);
        Matrix i = RandomCodes.rows(random, 90, 12, 80);
        check(mode, u, i, 10, RandomCodes.interactions(random, 300, 90, 0.5));
    }

    @ParameterizedTest
    @MethodSource("modes")
    void equalCodesComeByAscendingId(Mode mode) {
        Random random = new Random(3);
        Matrix u = RandomCodes.rows(random, 3, 33, 1);
        Matrix i = RandomCodes.rows(random, 5000, 33, 1);
        check(mode, u, i, 100, Interactions.none(3, 5000));
        check(mode, u, i, 100, RandomCodes.interactions(random, 3, 5000, 0.5));
    }

    @ParameterizedTest
    @MethodSource("modes")
    void itemsThatGetBetterAndBetterAgreeWithAStableSort(Mode mode) {
        // the last item is the best: every item enters, and every buffer overflows
        int bits = 64;
        int items = 3000;
        float[][] rows = new float[items][bits];
        for (int item = 0; item < items; item++) {
            for (int k = 0; k < bits; k++) {
                rows[item][k] = k < (long) item * bits / items ? 1 : -1;
            }
        }
        float[][] user = new float[1][bits];
        java.util.Arrays.fill(user[0], 1);
        check(mode, Matrix.of(user), Matrix.of(rows), 50, Interactions.none(1, items));
    }

    @ParameterizedTest
    @MethodSource("modes")
    void randomCasesAgreeWithAStableSort(Mode mode) {
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(1000 + seed);
            int bits = 1 + random.nextInt(140);
            int users = 1 + random.nextInt(6);
            int items = 1 + random.nextInt(260);
            Matrix u = RandomCodes.rows(random, users, bits, users);
            Matrix i = RandomCodes.rows(random, items, bits, 1 + random.nextInt(items));
            check(
                    mode,
                    u,
                    i,
                    1 + random.nextInt(items + 3),
                    RandomCodes.interactions(random, users, items, random.nextDouble()));
        }
    }

    @ParameterizedTest
    @MethodSource("modes")
    void usersMayComeInAnyOrderAndMoreThanOnce(Mode mode) {
        Random random = new Random(4);
        Matrix u = RandomCodes.rows(random, 6, 20, 6);
        Matrix i = RandomCodes.rows(random, 50, 20, 50);
        Interactions exclude = RandomCodes.interactions(random, 6, 50, 0.3);
        Search search = mode.maker().of(compute, u, i);
        int[][] all = search.search(IntStream.range(0, 6).toArray(), 7, exclude);
        assertThat(search.search(new int[] {5, 0, 5}, 7, exclude)).isDeepEqualTo(new int[][] {all[5], all[0], all[5]});
    }

    @ParameterizedTest
    @MethodSource("modes")
    void theNumberOfThreadsDoesNotMatter(Mode mode) {
        Random random = new Random(5);
        Matrix u = RandomCodes.rows(random, 150, 48, 150);
        Matrix i = RandomCodes.rows(random, 300, 48, 200);
        int[] users = IntStream.range(0, 150).toArray();
        Interactions exclude = RandomCodes.interactions(random, 150, 300, 0.1);
        try (Compute one = Compute.of(1)) {
            assertThat(mode.maker().of(one, u, i).search(users, 20, exclude))
                    .isDeepEqualTo(mode.maker().of(compute, u, i).search(users, 20, exclude));
        }
    }

    @ParameterizedTest
    @MethodSource("modes")
    void concurrentSearchesDoNotDisturbEachOther(Mode mode) {
        Random random = new Random(6);
        Matrix u = RandomCodes.rows(random, 40, 32, 40);
        Matrix i = RandomCodes.rows(random, 500, 32, 400);
        int[] users = IntStream.range(0, 40).toArray();
        Interactions none = Interactions.none(40, 500);
        Search search = mode.maker().of(compute, u, i);
        int[][] expected = search.search(users, 25, none);
        List<int[][]> answers = IntStream.range(0, 16)
                .parallel()
                .mapToObj(round -> search.search(users, 25, none))
                .toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer).isDeepEqualTo(expected));
    }

    @ParameterizedTest
    @MethodSource("modes")
    void anInterruptEndsTheSearch(Mode mode) {
        Random random = new Random(8);
        Search search = mode.maker().of(compute, RandomCodes.rows(random, 3, 9, 3), RandomCodes.rows(random, 5, 9, 5));
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> search.search(new int[] {0, 1, 2}, 2, Interactions.none(3, 5)))
                    .isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("modes")
    void nothingAskedIsNothingGiven(Mode mode) {
        Random random = new Random(7);
        Matrix u = RandomCodes.rows(random, 2, 9, 2);
        Search search = mode.maker().of(compute, u, RandomCodes.rows(random, 5, 9, 5));
        Interactions none = Interactions.none(2, 5);
        assertThat(search.search(new int[0], 3, none)).isEmpty();
        assertThat(search.search(new int[] {0, 1}, 0, none)).isDeepEqualTo(new int[2][0]);
        Search empty = mode.maker().of(compute, u, Matrix.zeros(0, 9));
        assertThat(empty.search(new int[] {0, 1}, 3, Interactions.none(2, 0))).isDeepEqualTo(new int[2][0]);
        Interactions all = RandomCodes.interactions(random, 2, 5, 1.1);
        assertThat(search.search(new int[] {0, 1}, 3, all)).isDeepEqualTo(new int[2][0]);
    }

    @ParameterizedTest
    @MethodSource("modes")
    void whatDoesNotFitIsRefused(Mode mode) {
        Matrix u = Matrix.zeros(2, 9);
        Matrix i = Matrix.zeros(5, 9);
        Search search = mode.maker().of(compute, u, i);
        Interactions none = Interactions.none(2, 5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.search(new int[] {0}, -1, none))
                .withMessageContaining("not -1");
        assertThatThrownBy(() -> search.search(new int[] {2}, 1, none))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("user 2 of 2");
        assertThatThrownBy(() -> search.search(new int[] {-1}, 1, none)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.search(new int[] {0}, 1, Interactions.none(2, 6)))
                .withMessageContaining("2 users and 6 items");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mode.maker().of(compute, u, Matrix.zeros(5, 8)))
                .withMessageContaining("9")
                .withMessageContaining("8");
    }

    private void check(Mode mode, Matrix u, Matrix i, int n, Interactions exclude) {
        int[] users = IntStream.range(0, u.rows()).toArray();
        int[][] answer = mode.maker().of(compute, u, i).search(users, n, exclude);
        assertThat(answer).hasNumberOfRows(users.length);
        float[][] rows = new float[i.rows()][];
        for (int item = 0; item < rows.length; item++) {
            rows[item] = i.row(item);
        }
        for (int user : users) {
            assertThat(answer[user])
                    .as("user %d of %s, items %s, n = %d", user, u, i, n)
                    .isEqualTo(reference(mode, u.row(user), rows, user, n, exclude));
        }
    }

    private static int[] reference(Mode mode, float[] user, float[][] items, int id, int n, Interactions exclude) {
        double[] distance = new double[items.length];
        double[] product = new double[items.length];
        for (int item = 0; item < items.length; item++) {
            distance[item] = RandomCodes.distance(user, items[item]);
            product[item] = -RandomCodes.product(user, items[item]);
        }
        List<Integer> order = IntStream.range(0, items.length)
                .filter(item -> !exclude.contains(id, item))
                .boxed()
                .toList();
        if (!mode.byProduct() || mode.candidates() > 0) {
            order = sorted(order, item -> distance[item], mode.byProduct() ? mode.candidates() : n);
        }
        if (mode.byProduct()) {
            order = order.stream().sorted().toList();
            order = sorted(order, item -> product[item], n);
        }
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    /** A stable sort. */
    private static List<Integer> sorted(List<Integer> items, IntToDoubleFunction key, int n) {
        return items.stream()
                .sorted(Comparator.comparingDouble(key::applyAsDouble))
                .limit(n)
                .toList();
    }
}
