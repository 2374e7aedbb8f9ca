package org.hashgnn.hashing.search.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnorderedSelectionTest {
    @Test
    void theCutIsTheNthSmallestDistance() {
        UnorderedSelection selection = new UnorderedSelection(8, 2);
        selection.begin(2);
        assertThat(selection.cut()).isEqualTo(9);
        selection.offer(5, 7);
        assertThat(selection.cut()).isEqualTo(9);
        selection.offer(6, 8);
        assertThat(selection.cut()).isEqualTo(8);
        selection.offer(4, 8);
        assertThat(selection.nearest()).containsExactly(5, 4);
        selection.offer(3, 0);
        assertThat(selection.cut()).isEqualTo(7);
        selection.offer(2, 0);
        assertThat(selection.cut()).isZero();
        selection.offer(1, 0);
        assertThat(selection.nearest()).containsExactly(1, 2);
        selection.begin(1);
        assertThat(selection.cut()).isEqualTo(9);
        assertThat(selection.nearest()).isEmpty();
    }

    @Test
    void keepsWhatAStableSortKeeps() {
        UnorderedSelection selection = new UnorderedSelection(20, 90);
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            int wanted = 1 + random.nextInt(90);
            int[] distances =
                    random.ints(random.nextInt(1200), 0, 1 + random.nextInt(21)).toArray();
            List<Integer> order =
                    Arrays.asList(IntStream.range(0, distances.length).boxed().toArray(Integer[]::new));
            Collections.shuffle(order, random);
            selection.begin(wanted);
            for (int item : order) {
                if (distances[item] <= selection.cut()) {
                    selection.offer(item, distances[item]);
                }
            }
            int[] nearest = IntStream.range(0, distances.length)
                    .boxed()
                    .sorted(Comparator.comparingInt(item -> distances[item]))
                    .limit(wanted)
                    .mapToInt(Integer::intValue)
                    .toArray();
            assertThat(selection.cut()).isEqualTo(nearest.length < wanted ? 21 : distances[nearest[wanted - 1]]);
            assertThat(selection.nearest()).isEqualTo(nearest);
        }
    }
}
