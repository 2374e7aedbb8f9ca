package org.hashgnn.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hashgnn.core.evaluation.ScoreSieve.Sieved;
import org.junit.jupiter.api.Test;

class ScoreSieveTest {
    private static final float[] SPECIAL = {
        0f, -0f, Float.NaN, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, 1, -1, 0.5f
    };

    private final ScoreSieve scalar = new ScalarScoreSieve();
    private final ScoreSieve vector = new VectorScoreSieve();

    @Test
    void vectorsSieveLikeThePlainLoopOnAllSizes() {
        Random random = new Random(3);
        for (int count = 0; count < 100; count++) {
            float[] scores = new float[count + 4];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = SPECIAL[random.nextInt(SPECIAL.length)];
            }
            scores[count + 3] = 7;
            for (float bound : SPECIAL) {
                float least = SPECIAL[random.nextInt(SPECIAL.length)];
                float[] expected = scores.clone();
                float[] actual = scores.clone();
                Sieved sieved = scalar.sieve(MemorySegment.ofArray(expected), 12, count, bound, least);
                assertThat(vector.sieve(MemorySegment.ofArray(actual), 12, count, bound, least))
                        .isEqualTo(sieved);
                assertThat(Arrays.copyOf(actual, 3 + sieved.kept()))
                        .isEqualTo(Arrays.copyOf(expected, 3 + sieved.kept()));
                assertThat(actual[count + 3]).as("the next row").isEqualTo(7);
            }
        }
    }

    @Test
    void countsWhatIsAboveAndKeepsWhatIsNotBelow() {
        for (ScoreSieve sieve : List.of(scalar, vector)) {
            float[] scores = {3, 1, 2, 2, Float.NaN, 2, 5};
            MemorySegment row = MemorySegment.ofArray(scores);
            assertThat(sieve.sieve(row, 0, 7, Float.NEGATIVE_INFINITY, 2)).isEqualTo(new Sieved(6, 5));
            assertThat(Arrays.copyOf(scores, 5)).containsExactly(3, 2, 2, 2, 5);
            assertThat(sieve.sieve(row, 0, 5, 2, Float.POSITIVE_INFINITY)).isEqualTo(new Sieved(2, 0));
            assertThat(sieve.sieve(row, 4, 4, 2, 3)).isEqualTo(new Sieved(1, 1));
            assertThat(scores[1]).isEqualTo(5);
        }
    }

    @Test
    void theBuildHasAVectorSieveUnlessItAsksForAScalarOne() {
        boolean scalar = "scalar".equals(System.getProperty("hashgnn.kernels"));
        assertThat(ScoreSieve.fastest()).isInstanceOf(scalar ? ScalarScoreSieve.class : VectorScoreSieve.class);
    }
}
