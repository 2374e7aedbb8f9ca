package org.hashgnn.hashing.search.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SmallestKeysTest {
    @Test
    void keepsTheSmallestOfAnyStream() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int wanted = 1 + random.nextInt(90);
            int count = random.nextInt(1200);
            int values = 1 + random.nextInt(50);
            long[] keys = new long[count];
            SmallestKeys smallest = new SmallestKeys(wanted + random.nextInt(20));
            smallest.begin(wanted);
            for (int item = 0; item < count; item++) {
                keys[item] = (long) (random.nextInt(values) - values / 2) << 32 | item;
                smallest.add(keys[item]);
            }
            assertThat(smallest.sortedItems())
                    .isEqualTo(LongStream.of(keys)
                            .sorted()
                            .limit(wanted)
                            .mapToInt(key -> (int) key)
                            .toArray());
        }
    }

    @Test
    void greaterScoresHaveSmallerKeys() {
        float[] scores = {
            Float.POSITIVE_INFINITY,
            Float.MAX_VALUE,
            1,
            Float.MIN_VALUE,
            0,
            -Float.MIN_VALUE,
            -1,
            Float.NEGATIVE_INFINITY
        };
        for (int i = 0; i + 1 < scores.length; i++) {
            assertThat(SmallestKeys.descending(scores[i], Integer.MAX_VALUE))
                    .isLessThan(SmallestKeys.descending(scores[i + 1], 0));
            assertThat(SmallestKeys.value(SmallestKeys.descending(scores[i], 12345)))
                    .isEqualTo(scores[i]);
        }
        assertThat(SmallestKeys.descending(0f, 3)).isEqualTo(SmallestKeys.descending(-0f, 3));
        assertThat(SmallestKeys.descending(2f, 3)).isLessThan(SmallestKeys.descending(2f, 4));
    }
}
