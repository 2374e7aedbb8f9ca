package org.hashgnn.hashing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Random;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.tensor.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HammingKernelTest {
    private final HammingKernel scalar = new ScalarHammingKernel();
    private final HammingKernel vector = new VectorHammingKernel();

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 31, 32, 33, 63, 64, 65, 128, 130, 256, 300})
    void vectorsScoreLikeThePlainLoop(int bits) {
        Random random = new Random(bits);
        for (int items : new int[] {1, 15, 16, 17, 63, 64, 65, 200}) {
            Matrix rows = RandomCodes.rows(random, items + 1, bits, items + 1);
            CodePlanes planes = new CodePlanes(BinaryCodes.ofSigns(rows.rows(0, items)));
            BinaryCodes query = BinaryCodes.ofSigns(rows.rows(items, items + 1));
            float[] expected = new float[items + 2];
            float[] actual = new float[items + 2];
            Arrays.fill(expected, 77);
            Arrays.fill(actual, 77);
            scalar.scores(planes, query, 0, MemorySegment.ofArray(expected), Float.BYTES);
            vector.scores(planes, query, 0, MemorySegment.ofArray(actual), Float.BYTES);
            assertThat(actual).isEqualTo(expected);
            for (int item = 0; item < items; item++) {
                assertThat(-expected[item + 1])
                        .isEqualTo((float) RandomCodes.distance(rows.row(items), rows.row(item)));
            }
        }
    }

    @Test
    void vectorsKeepTheSameTiesAsThePlainLoop() {
        Random random = new Random(9);
        Matrix rows = RandomCodes.rows(random, 900, 24, 400);
        CodePlanes planes = new CodePlanes(BinaryCodes.ofSigns(rows));
        for (int wanted : new int[] {1, 10, 400, 900}) {
            NearestSelection a = nearest(scalar, planes, wanted);
            NearestSelection b = nearest(vector, planes, wanted);
            assertThat(b.size()).isEqualTo(a.size()).isGreaterThanOrEqualTo(wanted);
            assertThat(b.nearer()).isEqualTo(a.nearer()).isLessThan(wanted + 1);
            assertThat(Arrays.copyOf(b.items(), b.size())).isEqualTo(Arrays.copyOf(a.items(), a.size()));
            int cut = planes.codes().distance(b.items()[wanted - 1], planes.codes(), 5);
            for (int i = 0; i < b.size(); i++) {
                int distance = planes.codes().distance(b.items()[i], planes.codes(), 5);
                assertThat(distance < cut).isEqualTo(i < b.nearer() && distance != cut);
                assertThat(distance).isLessThanOrEqualTo(cut);
            }
        }
    }

    /** What the sixth code is nearest to, ties kept. */
    private static NearestSelection nearest(HammingKernel kernel, CodePlanes planes, int wanted) {
        Interactions none = Interactions.none(900, 900);
        HammingScan scan = new HammingScan(planes, planes.codes(), kernel, wanted, true, none, 1);
        return scan.nearest(new int[] {5}, 0, 1)[0];
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 31, 32, 33, 64, 65, 96, 128, 130})
    void vectorsFindTheSameItemsAsThePlainLoop(int bits) {
        Random random = new Random(bits);
        for (int items : new int[] {1, 15, 64, 65, 200, 319}) {
            CodePlanes planes = new CodePlanes(BinaryCodes.ofSigns(RandomCodes.rows(random, items, bits, items)));
            BinaryCodes queries = BinaryCodes.ofSigns(RandomCodes.rows(random, HammingKernel.SHARED, bits, 4));
            int[] codes = new int[HammingKernel.SHARED * planes.planes()];
            int[] limits = new int[HammingKernel.SHARED];
            for (int q = 0; q < limits.length; q++) {
                CodePlanes.query(queries, q, codes, q * planes.planes());
                limits[q] = random.nextInt(bits + 2);
            }
            for (int from = 0; from < items; from += CodePlanes.PADDING) {
                int[][] expected = new int[HammingKernel.SHARED][items + 200];
                int[][] actual = new int[HammingKernel.SHARED][items + 200];
                int[] expectedSizes = {0, 3, 1, 2};
                int[] actualSizes = expectedSizes.clone();
                scalar.scan(planes, from, items, codes, limits, expected, expectedSizes);
                vector.scan(planes, from, items, codes, limits, actual, actualSizes);
                assertThat(actualSizes).isEqualTo(expectedSizes);
                for (int q = 0; q < limits.length; q++) {
                    assertThat(Arrays.copyOf(actual[q], actualSizes[q]))
                            .isEqualTo(Arrays.copyOf(expected[q], actualSizes[q]));
                }
            }
        }
    }

    @Test
    void aGuessThatIsTooLowIsMadeGood() {
        // The sample takes whole blocks from the front: the nearest items lie behind the last of them.
        int items = 70;
        float[][] rows = new float[items][40];
        for (int item = 0; item < items; item++) {
            Arrays.fill(rows[item], item < CodePlanes.PADDING ? 1 : -1);
        }
        CodePlanes planes = new CodePlanes(BinaryCodes.ofSigns(Matrix.of(rows)));
        int[] code = new int[planes.planes()];
        CodePlanes.query(planes.codes(), 0, code, 0);
        assertThat(new DistanceGuess(planes).of(code, 1)).isEqualTo(1);
        assertThat(new DistanceGuess(planes).of(code, 66)).isEqualTo(41);
        for (HammingKernel kernel : new HammingKernel[] {scalar, vector}) {
            Interactions exclude = new Interactions(70, 70, offsetsOfFirst(70, 60), firstItems(60));
            HammingScan scan = new HammingScan(planes, planes.codes(), kernel, 7, false, exclude, 1);
            NearestSelection found = scan.nearest(new int[] {0}, 0, 1)[0];
            assertThat(Arrays.copyOf(found.items(), found.size())).containsExactly(60, 61, 62, 63, 64, 65, 66);
        }
    }

    private static int[] offsetsOfFirst(int users, int degree) {
        int[] offsets = new int[users + 1];
        Arrays.fill(offsets, 1, users + 1, degree);
        return offsets;
    }

    private static int[] firstItems(int count) {
        return java.util.stream.IntStream.range(0, count).toArray();
    }

    @Test
    void theVectorApiIsThereInTheBuild() {
        assertThat(HammingKernel.fastest()).isInstanceOf(VectorHammingKernel.class);
        assertThat(ScoreKernel.fastest()).isInstanceOf(VectorScoreKernel.class);
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
            assertThat(new VectorScoreKernel().dot(first, 12, second, 4, count))
                    .isEqualTo(new ScalarScoreKernel().dot(first, 12, second, 4, count));
        }
    }
}
