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
            NearestSelection a = new NearestSelection(wanted, 24, true, Interactions.none(1, 900));
            NearestSelection b = new NearestSelection(wanted, 24, true, Interactions.none(1, 900));
            a.begin(0);
            b.begin(0);
            scalar.scan(planes, 0, 900, planes.codes(), 5, a);
            vector.scan(planes, 0, 900, planes.codes(), 5, b);
            a.finish();
            b.finish();
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
