package org.hashgnn.encoders.fitted;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NodeDrawTest {
    @Test
    void nothingIsDrawnWhereNoNodeHasAWeight() {
        NodeDraw[] draws = NodeDraw.byStrip(0, 40, 2, 3, node -> Strata.strip(node, 2, 3));

        assertThat(draws).hasSize(2);
        for (int bits = 0; bits < 20; bits++) {
            assertThat(draws[0].draw(bits)).isEqualTo(-1);
            assertThat(Strata.strip(draws[1].draw(bits), 2, 3)).isEqualTo(1);
        }
        assertThat(NodeDraw.byStrip(5, 5, 1, 3, node -> 1)[0].draw(7)).isEqualTo(-1);
    }
}
