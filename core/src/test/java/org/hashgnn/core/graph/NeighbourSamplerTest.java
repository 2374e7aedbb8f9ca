package org.hashgnn.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.hashgnn.core.tensor.Parallel;
import org.hashgnn.testing.ChiSquare;
import org.hashgnn.testing.TestGraphs;
import org.junit.jupiter.api.Test;

class NeighbourSamplerTest {
    private final BipartiteGraph small = BipartiteGraph.of(TestGraphs.small());

    @Test
    void aNodeWithFewNeighboursGivesAllOfThem() {
        try (Parallel parallel = new Parallel(1)) {
            NeighbourSampler sampler = new NeighbourSampler(small, 4, parallel);
            int[] neighbours = new int[16];
            int[] counts = new int[4];
            sampler.sample(new int[] {3, 6, 2, 17}, 4, 5, neighbours, counts);
            assertThat(sampler.fanOut()).isEqualTo(4);
            assertThat(counts).containsExactly(4, 0, 2, 0);
            assertThat(Arrays.copyOfRange(neighbours, 0, 4)).containsExactly(7, 9, 12, 14);
            assertThat(Arrays.copyOfRange(neighbours, 8, 10)).containsExactly(7, 10);
        }
    }

    @Test
    void everySubsetOfTheNeighboursIsEquallyLikely() {
        try (Parallel parallel = new Parallel(1)) {
            BipartiteGraph star = BipartiteGraph.of(TestGraphs.of(6, new int[] {0, 1, 2, 3, 4, 5}));
            NeighbourSampler sampler = new NeighbourSampler(star, 3, parallel);
            Map<String, Long> subsets = new HashMap<>();
            int[] neighbours = new int[3];
            for (long seed = 0; seed < 40_000; seed++) {
                int[] counts = new int[1];
                sampler.sample(new int[] {0}, 1, seed, neighbours, counts);
                assertThat(counts).containsExactly(3);
                assertThat(neighbours[0]).isLessThan(neighbours[1]);
                assertThat(neighbours[1]).isLessThan(neighbours[2]);
                subsets.merge(Arrays.toString(neighbours), 1L, Long::sum);
            }
            assertThat(subsets).hasSize(20);
            double[] equal = new double[20];
            Arrays.fill(equal, 1);
            ChiSquare.check(subsets.values().stream().mapToLong(Long::longValue).toArray(), equal);
        }
    }

    @Test
    void oneNeighbourMayBeDrawn() {
        try (Parallel parallel = new Parallel(1)) {
            int[] counts = new int[1];
            new NeighbourSampler(small, 1, parallel).sample(new int[] {3}, 1, 5, new int[1], counts);
            assertThat(counts).containsExactly(1);
        }
    }

    @Test
    void nodesOfOneCallDrawIndependentlyOfEachOtherAndOfTheirPlace() {
        try (Parallel parallel = new Parallel(1)) {
            NeighbourSampler sampler = new NeighbourSampler(small, 2, parallel);
            int[] together = new int[6];
            sampler.sample(new int[] {7, 0, 5}, 3, 8, together, new int[3]);
            int[] alone = new int[2];
            sampler.sample(new int[] {0}, 1, 8, alone, new int[1]);
            assertThat(Arrays.copyOfRange(together, 2, 4)).containsExactly(alone);
        }
    }

    @Test
    void anyNumberOfThreadsDrawsTheSame() {
        BipartiteGraph wide = BipartiteGraph.of(TestGraphs.random(900, 700, 0.02, 4));
        int[] nodes = IntStream.range(0, wide.nodes()).toArray();
        int[] single = new int[0];
        for (int threads = 1; threads <= 3; threads++) {
            try (Parallel parallel = new Parallel(threads)) {
                int[] neighbours = new int[5 * nodes.length];
                new NeighbourSampler(wide, 5, parallel)
                        .sample(nodes, nodes.length, 77, neighbours, new int[nodes.length]);
                if (threads == 1) {
                    single = neighbours;
                }
                assertThat(neighbours).isEqualTo(single);
            }
        }
    }

    @Test
    void aFanOutOfNothingIsRefused() {
        try (Parallel parallel = new Parallel(1)) {
            assertThatThrownBy(() -> new NeighbourSampler(small, 0, parallel))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("not 0");
        }
    }
}
