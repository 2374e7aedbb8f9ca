package org.hashgnn.core.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NodeIndexTest {
    @Test
    void nodesAreNumberedByFirstAppearance() {
        NodeIndex index = new NodeIndex(10);
        index.clear();
        assertThat(index.add(7)).isZero();
        assertThat(index.add(0)).isEqualTo(1);
        assertThat(index.add(7)).isZero();
        assertThat(index.add(9)).isEqualTo(2);
        assertThat(index.count()).isEqualTo(3);
        assertThat(Arrays.copyOf(index.nodes(), 3)).containsExactly(7, 0, 9);
    }

    @Test
    void clearingForgetsAll() {
        NodeIndex index = new NodeIndex(3);
        for (int round = 0; round < 5; round++) {
            index.clear();
            assertThat(index.count()).isZero();
            assertThat(index.add(2)).isZero();
            assertThat(index.add(1)).isEqualTo(1);
        }
    }

    @Test
    void theRoundsMayRunOut() {
        NodeIndex index = new NodeIndex(3, Integer.MAX_VALUE - 3);
        for (int round = 0; round < 6; round++) {
            index.clear();
            assertThat(index.add(2)).isZero();
            assertThat(index.add(1)).isEqualTo(1);
            assertThat(index.add(2)).isZero();
        }
    }

    @Test
    void itGrowsWithItsNodes() {
        NodeIndex index = new NodeIndex(5000);
        index.clear();
        for (int node = 4999; node >= 0; node--) {
            assertThat(index.add(node)).isEqualTo(4999 - node);
        }
        assertThat(index.count()).isEqualTo(5000);
        assertThat(index.nodes()[4000]).isEqualTo(999);
        assertThat(index.add(4999)).isZero();
    }
}
