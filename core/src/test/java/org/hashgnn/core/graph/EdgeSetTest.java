package org.hashgnn.core.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EdgeSetTest {
    @Test
    void anEdgeHasNoDirection() {
        EdgeSet edges = new EdgeSet();
        assertThat(edges.contains(0, 1)).isFalse();
        edges.clear(1);
        edges.add(5, 3);
        assertThat(edges.contains(3, 5)).isTrue();
        assertThat(edges.contains(5, 3)).isTrue();
        assertThat(edges.contains(3, 3)).isFalse();
        assertThat(edges.contains(0, 0)).isFalse();
        edges.clear(0);
        assertThat(edges.contains(3, 5)).isFalse();
    }

    @Test
    void itHoldsWhatASetHoldsInEverySizeAndAfterEveryClearing() {
        SplittableRandom random = new SplittableRandom(4);
        EdgeSet edges = new EdgeSet();
        for (int most : new int[] {1, 2, 3, 100, 7, 1000, 64}) {
            edges.clear(most);
            Set<Long> expected = new HashSet<>();
            for (int i = 0; i < most; i++) {
                int a = random.nextInt(40);
                int b = random.nextInt(Integer.MAX_VALUE - 40, Integer.MAX_VALUE);
                edges.add(i % 2 == 0 ? a : b, i % 2 == 0 ? b : a);
                expected.add((long) a << 32 | b);
            }
            for (int a = 0; a < 40; a++) {
                for (int b = Integer.MAX_VALUE - 40; b < Integer.MAX_VALUE; b++) {
                    assertThat(edges.contains(a, b)).isEqualTo(expected.contains((long) a << 32 | b));
                }
            }
        }
    }
}
