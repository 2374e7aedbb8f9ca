package org.hashgnn.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LevelCounterTest {
    private final LevelCounter scalar = new ScalarLevelCounter();
    private final LevelCounter vector = new VectorLevelCounter();

    @Test
    void vectorsCountLikeThePlainLoopOnAllSizes() {
        Random random = new Random(3);
        float[] special = {0f, -0f, Float.NaN, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, 1, -1, 0.5f};
        for (int count = 0; count < 100; count++) {
            float[] scores = new float[count + 3];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = special[random.nextInt(special.length)];
            }
            MemorySegment segment = MemorySegment.ofArray(scores);
            for (int thresholds = 0; thresholds <= special.length; thresholds++) {
                float[] limits = Arrays.copyOf(special, thresholds);
                int[][] expected = new int[2][thresholds];
                int[][] actual = {new int[thresholds], new int[thresholds]};
                Arrays.fill(actual[0], 77);
                Arrays.fill(actual[1], 77);
                scalar.count(segment, 12, count, limits, expected[0], expected[1]);
                vector.count(segment, 12, count, limits, actual[0], actual[1]);
                assertThat(actual).isDeepEqualTo(expected);
            }
        }
    }

    @Test
    void countsAboveAndEqual() {
        MemorySegment scores = MemorySegment.ofArray(new float[] {3, 1, 2, 2, Float.NaN, 2, 5});
        int[] above = new int[2];
        int[] equal = new int[2];
        scalar.count(scores, 0, 7, new float[] {2, Float.NEGATIVE_INFINITY}, above, equal);
        assertThat(above).containsExactly(2, 6);
        assertThat(equal).containsExactly(3, 0);
        scalar.count(scores, 8, 4, new float[] {2, 3}, above, equal);
        assertThat(above).containsExactly(0, 0);
        assertThat(equal).containsExactly(3, 0);
    }

    @Test
    void theVectorApiIsThereInTheBuild() {
        assertThat(LevelCounter.fastest()).isInstanceOf(VectorLevelCounter.class);
    }
}
