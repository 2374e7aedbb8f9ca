package org.hashgnn.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
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
            for (float threshold : special) {
                assertThat(vector.count(segment, 12, count, threshold))
                        .isEqualTo(scalar.count(segment, 12, count, threshold));
            }
        }
    }

    @Test
    void countsAboveAndEqual() {
        MemorySegment scores = MemorySegment.ofArray(new float[] {3, 1, 2, 2, Float.NaN, 2, 5});
        assertThat(scalar.count(scores, 0, 7, 2)).isEqualTo(2L << 32 | 3);
        assertThat(scalar.count(scores, 4, 5, Float.NEGATIVE_INFINITY)).isEqualTo(4L << 32);
    }

    @Test
    void theVectorApiIsThereInTheBuild() {
        assertThat(LevelCounter.fastest()).isInstanceOf(VectorLevelCounter.class);
    }
}
