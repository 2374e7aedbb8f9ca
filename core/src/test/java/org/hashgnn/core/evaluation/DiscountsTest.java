package org.hashgnn.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiscountsTest {
    private static double sum(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToDouble(rank -> Math.log(2) / Math.log(rank + 1))
                .sum();
    }

    @Test
    void theSumsGrowWithTheRanksThatAreAskedFor() {
        Discounts discounts = new Discounts();
        for (int count : new int[] {1, 127, 128, 129, 130, 500, 3, 2000}) {
            assertThat(discounts.first(count)).as("%s", count).isCloseTo(sum(1, count), within(1e-9));
        }
    }

    @Test
    void aLevelHasTheRanksBehindThoseAbove() {
        assertThat(new Discounts().within(new Level(200, 100, 1), 260)).isCloseTo(sum(201, 260), within(1e-9));
        assertThat(new Discounts().within(new Level(200, 100, 1), 1000)).isCloseTo(sum(201, 300), within(1e-9));
        assertThat(new Discounts().within(new Level(200, 100, 1), 200)).isZero();
    }
}
