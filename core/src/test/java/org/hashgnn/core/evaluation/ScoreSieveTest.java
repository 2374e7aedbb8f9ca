package org.hashgnn.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoreSieveTest {
    private static final float[] SPECIAL = {
        0f, -0f, Float.NaN, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, 1, -1, 0.5f
    };

    private final ScoreSieve scalar = new ScalarScoreSieve();
    private final ScoreSieve vector = new VectorScoreSieve();

    @Test
    void vectorsCountAndKeepLikeThePlainLoopOnAllSizes() {
        Random random = new Random(3);
        for (int count = 0; count < 100; count++) {
            float[] scores = new float[count + 4];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = SPECIAL[random.nextInt(SPECIAL.length)];
            }
            scores[count + 3] = 7;
            for (float bound : SPECIAL) {
                MemorySegment row = MemorySegment.ofArray(scores);
                assertThat(vector.above(row, 12, count, bound)).isEqualTo(scalar.above(row, 12, count, bound));
                float[] expected = scores.clone();
                float[] actual = scores.clone();
                int kept = scalar.keep(MemorySegment.ofArray(expected), 12, count, bound);
                assertThat(vector.keep(MemorySegment.ofArray(actual), 12, count, bound))
                        .isEqualTo(kept);
                assertThat(Arrays.copyOf(actual, 3 + kept)).isEqualTo(Arrays.copyOf(expected, 3 + kept));
                assertThat(actual[count + 3]).as("the next row").isEqualTo(7);
            }
        }
    }

    @Test
    void countsWhatIsAboveAndKeepsWhatIsNotBelow() {
        for (ScoreSieve sieve : List.of(scalar, vector)) {
            float[] scores = {3, 1, 2, 2, Float.NaN, 2, 5};
            MemorySegment row = MemorySegment.ofArray(scores);
            assertThat(sieve.above(row, 0, 7, 2)).isEqualTo(2);
            assertThat(sieve.above(row, 0, 7, Float.NEGATIVE_INFINITY)).isEqualTo(6);
            assertThat(sieve.above(row, 8, 4, 2)).isZero();
            assertThat(sieve.keep(row, 0, 7, 2)).isEqualTo(5);
            assertThat(Arrays.copyOf(scores, 5)).containsExactly(3, 2, 2, 2, 5);
            assertThat(sieve.keep(row, 4, 4, 3)).isEqualTo(1);
            assertThat(scores[1]).isEqualTo(5);
        }
    }

    @Test
    void theVectorApiIsThereInTheBuild() {
        assertThat(ScoreSieve.fastest()).isInstanceOf(VectorScoreSieve.class);
    }
}
