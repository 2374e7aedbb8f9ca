package org.hashgnn.encoders.fitted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.hashgnn.core.tensor.Parallel;
import org.hashgnn.testing.ChiSquare;
import org.junit.jupiter.api.Test;

class StrataTest {
    private static final int PAIRS = 5000;
    private static final int NODES = 700;

    private final int[] left = new Random(1).ints(PAIRS, 0, NODES).toArray();
    private final int[] right = new Random(2).ints(PAIRS, NODES, 2 * NODES).toArray();

    @Test
    void aPassVisitsEveryPairOnceInAnotherOrderEachTime() {
        Strata strata = new Strata(left, right, NODES, 5);
        List<Long> all = IntStream.range(0, PAIRS)
                .mapToObj(i -> pair(left[i], right[i]))
                .sorted()
                .toList();
        List<Long> first = pass(strata, 0);
        List<Long> second = pass(strata, 1);
        assertThat(first.stream().sorted()).containsExactlyElementsOf(all);
        assertThat(second.stream().sorted()).containsExactlyElementsOf(all);
        assertThat(second).isNotEqualTo(first);
        assertThat(pass(new Strata(left, right, NODES, 5), 0)).isEqualTo(first);
    }

    @Test
    void blocksOfADiagonalShareNoNode() {
        Strata strata = new Strata(left, right, NODES, 5);
        assertThat(strata.strips()).isEqualTo(16);
        for (int diagonal = 0; diagonal < strata.strips(); diagonal++) {
            ConcurrentLinkedQueue<Set<Integer>> blocks = new ConcurrentLinkedQueue<>();
            try (Parallel parallel = new Parallel(3)) {
                strata.visit(parallel, 0, diagonal, () -> {
                    Set<Integer> nodes = new HashSet<>();
                    blocks.add(nodes);
                    return (a, b, key) -> nodes.addAll(List.of(a, b));
                });
            }
            assertThat(blocks).hasSize(16).noneMatch(Set::isEmpty);
            Set<Integer> together = new HashSet<>();
            blocks.forEach(together::addAll);
            assertThat(blocks.stream().mapToInt(Set::size).sum()).isEqualTo(together.size());
        }
    }

    @Test
    void thePairsOfABlockComeInEveryOrderEquallyOften() {
        Strata strata = new Strata(new int[] {0, 1, 2, 3}, new int[] {4, 5, 6, 7}, 4, 5);
        long[][] counts = new long[4][4];
        for (int pass = 0; pass < 4000; pass++) {
            List<Long> order = pass(strata, pass);
            for (int place = 0; place < 4; place++) {
                counts[place][(int) (order.get(place) >>> 32)]++;
            }
        }
        for (long[] place : counts) {
            ChiSquare.check(place, new double[] {1, 1, 1, 1});
        }
    }

    @Test
    void everyVisitHasAKeyOfItsOwn() {
        Strata strata = new Strata(left, right, NODES, 5);
        Set<Long> keys = new HashSet<>();
        try (Parallel parallel = new Parallel(1)) {
            for (int pass = 0; pass < 3; pass++) {
                for (int diagonal = 0; diagonal < strata.strips(); diagonal++) {
                    strata.visit(parallel, pass, diagonal, () -> (a, b, key) -> keys.add(key));
                }
            }
        }
        assertThat(keys).hasSize(3 * PAIRS);
    }

    @Test
    void nodesAreDealtEvenly() {
        long[] counts = new long[16];
        for (int node = 0; node < 16_000; node++) {
            counts[Strata.strip(node, 16, 5)]++;
        }
        double[] even = new double[16];
        Arrays.fill(even, 1);
        ChiSquare.check(counts, even);
    }

    @Test
    void fewNodesAreOneStrip() {
        assertThat(Strata.strips(10)).isEqualTo(1);
        assertThat(Strata.strips(63)).isEqualTo(1);
        assertThat(Strata.strips(64)).isEqualTo(2);
        assertThat(Strata.strips(10_000)).isEqualTo(16);
        assertThat(pass(new Strata(new int[0], new int[0], 10, 1), 0)).isEmpty();
    }

    private static List<Long> pass(Strata strata, int pass) {
        List<Long> visited = new ArrayList<>();
        try (Parallel parallel = new Parallel(1)) {
            for (int diagonal = 0; diagonal < strata.strips(); diagonal++) {
                strata.visit(parallel, pass, diagonal, () -> (a, b, key) -> visited.add(pair(a, b)));
            }
        }
        return visited;
    }

    private static long pair(int a, int b) {
        return (long) a << 32 | b;
    }
}
