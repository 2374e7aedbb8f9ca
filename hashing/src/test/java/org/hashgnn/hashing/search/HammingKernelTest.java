package org.hashgnn.hashing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.hashing.codes.BinaryCodes;
import org.hashgnn.hashing.search.scan.CodePlanes;
import org.hashgnn.hashing.search.scan.DistanceGuess;
import org.hashgnn.hashing.search.scan.HammingKernel;
import org.hashgnn.hashing.search.scan.HammingScan;
import org.hashgnn.hashing.search.scan.NearestSelection;
import org.hashgnn.hashing.search.scan.ScalarHammingKernel;
import org.hashgnn.hashing.search.scan.ScalarScoreKernel;
import org.hashgnn.hashing.search.scan.ScoreKernel;
import org.hashgnn.hashing.search.scan.VectorHammingKernel;
import org.hashgnn.hashing.search.scan.VectorScoreKernel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HammingKernelTest {
    private final HammingKernel scalar = new ScalarHammingKernel();
    private final HammingKernel vector = new VectorHammingKernel();

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 31, 32, 33, 63, 64, 65, 128, 130, 256, 300, 1024})
    void bothFindTheDistances(int bits) {
        Random random = new Random(bits);
        for (int items : new int[] {1, 15, 16, 17, 63, 64, 65, 200}) {
            Matrix rows = RandomCodes.rows(random, items + 1, bits, items + 1);
            CodePlanes planes = new CodePlanes(BinaryCodes.ofSigns(rows.slice(0, items)));
            int[] query = new int[planes.width()];
            CodePlanes.query(BinaryCodes.ofSigns(rows.slice(items, items + 1)), 0, query, 0);
            int from = planes.blocks() - 1;
            for (HammingKernel kernel : List.of(scalar, vector)) {
                short[] distances = new short[CodePlanes.BLOCK];
                kernel.distances(planes, from, from + 1, query, distances);
                for (int item = from * CodePlanes.BLOCK; item < items; item++) {
                    assertThat((int) distances[item % CodePlanes.BLOCK])
                            .isEqualTo(RandomCodes.distance(rows.row(items), rows.row(item)));
                }
            }
        }
    }

    @Test
    void bothCountWhatIsBelowABound() {
        Random random = new Random(3);
        for (int count : new int[] {0, 64, 128, 320}) {
            short[] values = new short[count];
            int expected = 0;
            for (int i = 0; i < count; i++) {
                values[i] = (short) random.nextInt(1025);
                expected += values[i] < 500 ? 1 : 0;
            }
            assertThat(scalar.below(values, 500)).isEqualTo(expected);
            assertThat(vector.below(values, 500)).isEqualTo(expected);
        }
    }

    @Test
    void vectorsKeepTheSameTiesAsThePlainLoop() {
        Random random = new Random(9);
        Matrix rows = RandomCodes.rows(random, 900, 24, 400);
        BinaryCodes codes = BinaryCodes.ofSigns(rows);
        for (int wanted : new int[] {1, 10, 400, 900}) {
            NearestSelection a = nearest(scalar, codes, wanted);
            NearestSelection b = nearest(vector, codes, wanted);
            assertThat(b.size()).isEqualTo(a.size()).isGreaterThanOrEqualTo(wanted);
            assertThat(b.nearer()).isEqualTo(a.nearer()).isLessThan(wanted + 1);
            assertThat(Arrays.copyOf(b.items(), b.size())).isEqualTo(Arrays.copyOf(a.items(), a.size()));
            int cut = codes.distance(b.items()[wanted - 1], codes, 5);
            for (int i = 0; i < b.size(); i++) {
                int distance = codes.distance(b.items()[i], codes, 5);
                assertThat(distance < cut).isEqualTo(i < b.nearer() && distance != cut);
                assertThat(distance).isLessThanOrEqualTo(cut);
            }
        }
    }

    /** What the sixth code is nearest to, ties kept. */
    private static NearestSelection nearest(HammingKernel kernel, BinaryCodes codes, int wanted) {
        Interactions none = Interactions.none(900, 900);
        HammingScan scan = new HammingScan(HammingScan.Items.of(codes, kernel), codes, wanted, true, none, 1);
        return scan.nearest(new int[] {5}, 0, 1)[0];
    }

    @Test
    void bothFindWhatIsNotZero() {
        Random random = new Random(4);
        long[] values = new long[90];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextBoolean() ? 0 : Long.MIN_VALUE >>> random.nextInt(64);
        }
        for (int count : new int[] {0, 1, 7, 8, 9, 63, 64}) {
            long expected = 0;
            for (int i = 0; i < count; i++) {
                expected |= values[11 + i] == 0 ? 0 : 1L << i;
            }
            long[] marks = new long[4 * 70];
            for (int i = 0; i < count; i++) {
                marks[random.nextInt(4) * 70 + 3 + i] = values[11 + i];
            }
            assertThat(scalar.marked(marks, 3, 3 + count)).isEqualTo(expected);
            assertThat(vector.marked(marks, 3, 3 + count)).isEqualTo(expected);
            assertThat(scalar.nonZero(values, 11, 11 + count)).isEqualTo(expected);
            assertThat(vector.nonZero(values, 11, 11 + count)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 31, 32, 33, 64, 65, 96, 128, 130, 256, 1000})
    void bothMarkTheItemsBelowTheLimits(int bits) {
        Random random = new Random(bits);
        for (int items : new int[] {1, 15, 64, 65, 200, 319}) {
            CodePlanes planes = new CodePlanes(BinaryCodes.ofSigns(RandomCodes.rows(random, items, bits, items)));
            BinaryCodes queries = BinaryCodes.ofSigns(RandomCodes.rows(random, HammingKernel.SHARED, bits, 4));
            int[] codes = new int[HammingKernel.SHARED * planes.width()];
            int[] limits = new int[HammingKernel.SHARED];
            for (int q = 0; q < limits.length; q++) {
                CodePlanes.query(queries, q, codes, q * planes.width());
                limits[q] = bits / 4 + random.nextInt(bits / 2 + 2);
            }
            for (int from = 0; from < planes.blocks(); from++) {
                long[] expected = marks(planes, queries, limits, from);
                for (HammingKernel kernel : List.of(scalar, vector)) {
                    checkMarks(kernel, planes, from, codes, limits, expected);
                }
            }
        }
    }

    /** The marks of blocks from one on, two words more for a query than there are blocks. */
    private static long[] marks(CodePlanes planes, BinaryCodes queries, int[] limits, int from) {
        int each = planes.blocks() - from + 2;
        long[] marks = new long[HammingKernel.SHARED * each];
        int[] code = new int[planes.width()];
        for (int q = 0; q < limits.length; q++) {
            CodePlanes.query(queries, q, code, 0);
            for (int item = from * CodePlanes.BLOCK; item < planes.rows(); item++) {
                if (planes.distance(code, 0, item) < limits[q]) {
                    marks[q * each + item / CodePlanes.BLOCK - from] |= 1L << item;
                }
            }
        }
        return marks;
    }

    private static void checkMarks(
            HammingKernel kernel, CodePlanes planes, int from, int[] codes, int[] limits, long[] expected) {
        long[] actual = new long[expected.length];
        kernel.mark(planes, from, planes.blocks(), codes, limits, actual);
        int each = expected.length / HammingKernel.SHARED;
        long last = ~0L >>> (planes.blocks() * CodePlanes.BLOCK - planes.rows());
        for (int block = from; block < planes.blocks(); block++) {
            for (int place = block - from; place < expected.length; place += each) {
                long counts = block == planes.blocks() - 1 ? last : ~0L;
                assertThat(actual[place] & counts).isEqualTo(expected[place]);
            }
        }
    }

    @Test
    void aGuessThatIsTooLowIsMadeGood() {
        // The sample takes whole blocks from the front: the nearest items lie behind the last of them.
        int items = 70;
        float[][] rows = new float[items][40];
        for (int item = 0; item < items; item++) {
            Arrays.fill(rows[item], item < CodePlanes.BLOCK ? 1 : -1);
        }
        BinaryCodes codes = BinaryCodes.ofSigns(Matrix.of(rows));
        CodePlanes planes = new CodePlanes(codes);
        int[] code = new int[planes.width()];
        CodePlanes.query(codes, 0, code, 0);
        assertThat(new DistanceGuess(planes, vector).of(code, 1)).isEqualTo(1);
        assertThat(new DistanceGuess(planes, vector).of(code, 66)).isEqualTo(41);
        for (HammingKernel kernel : List.of(scalar, vector)) {
            Interactions exclude = new Interactions(70, 70, offsetsOfFirst(70, 60), firstItems(60));
            HammingScan scan = new HammingScan(HammingScan.Items.of(codes, kernel), codes, 7, false, exclude, 1);
            NearestSelection found = scan.nearest(new int[] {0}, 0, 1)[0];
            assertThat(Arrays.copyOf(found.items(), found.size())).containsExactly(60, 61, 62, 63, 64, 65, 66);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 32, 50, 90})
    void fewAmongManyAreFound(int bits) {
        Random random = new Random(bits);
        int items = 3 * 8192 + 41;
        Matrix rows = RandomCodes.rows(random, items, bits, items);
        BinaryCodes codes = BinaryCodes.ofSigns(rows);
        Interactions exclude = RandomCodes.interactions(random, 7, items, 0.1);
        int[] queries = {0, 1, 2, 3, 4, 5, 6};
        try (Compute compute = Compute.of(1)) {
            for (HammingKernel kernel : List.of(scalar, vector)) {
                HammingSearch search = new HammingSearch(compute, codes.slice(0, 7), codes, kernel);
                int[][] found = search.search(queries, 2, exclude);
                for (int query : queries) {
                    assertThat(found[query]).isEqualTo(sorted(codes, query, exclude, 2));
                }
            }
        }
    }

    @Test
    void itemsThatComeNearerAndNearerAreDroppedInTime() {
        // Every hundred items one bit less differs: each item is at least as near as the one before it.
        int items = 15_000;
        float[][] rows = new float[items + 1][150];
        for (int item = 0; item < items; item++) {
            Arrays.fill(rows[item], 0, 150 - item / 100, -1);
        }
        BinaryCodes codes = BinaryCodes.ofSigns(Matrix.of(rows));
        Interactions none = Interactions.none(items + 1, items + 1);
        HammingScan scan = new HammingScan(HammingScan.Items.of(codes, vector), codes, 7, false, none, 1);
        NearestSelection found = scan.nearest(new int[] {items}, 0, 1)[0];
        assertThat(Arrays.copyOf(found.items(), found.size())).isEqualTo(sorted(codes, items, none, 7));
        found.begin(151);
        for (int block = 0; block < items / CodePlanes.BLOCK; block++) {
            found.take(new int[] {block}, 1, new long[] {~0L}, 0);
            assertThat(found.size()).isLessThan(3 * (4096 + 4 * 7) / 2 + 65);
        }
    }

    private static int[] sorted(BinaryCodes codes, int query, Interactions exclude, int n) {
        return IntStream.range(0, codes.rows())
                .filter(item -> Arrays.binarySearch(
                                exclude.items(), exclude.offsets()[query], exclude.offsets()[query + 1], item)
                        < 0)
                .boxed()
                .sorted(Comparator.comparingInt(item -> codes.distance(query, codes, item)))
                .limit(n)
                .mapToInt(item -> item)
                .toArray();
    }

    private static int[] offsetsOfFirst(int users, int degree) {
        int[] offsets = new int[users + 1];
        Arrays.fill(offsets, 1, users + 1, degree);
        return offsets;
    }

    private static int[] firstItems(int count) {
        return IntStream.range(0, count).toArray();
    }

    @Test
    void theBuildHasVectorKernelsUnlessItAsksForScalarOnes() {
        boolean scalar = "scalar".equals(System.getProperty("hashgnn.kernels"));
        assertThat(HammingKernel.fastest())
                .isInstanceOf(scalar ? ScalarHammingKernel.class : VectorHammingKernel.class);
        assertThat(ScoreKernel.fastest()).isInstanceOf(scalar ? ScalarScoreKernel.class : VectorScoreKernel.class);
    }

    @Test
    void dotProductsAgreeOnOddSizesAndPlaces() {
        Random random = new Random(10);
        for (int count = 1; count < 80; count++) {
            float[] a = new float[count + 3];
            float[] b = new float[count + 1];
            for (int k = 0; k < a.length; k++) {
                a[k] = random.nextInt(9) - 4;
                b[Math.min(k, count)] = random.nextInt(9) - 4;
            }
            MemorySegment first = MemorySegment.ofArray(a);
            MemorySegment second = MemorySegment.ofArray(b);
            assertThat(new VectorScoreKernel().dotProduct(first, 12, second, 4, count))
                    .isEqualTo(new ScalarScoreKernel().dotProduct(first, 12, second, 4, count));
        }
    }
}
