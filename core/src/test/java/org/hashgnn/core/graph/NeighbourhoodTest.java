package org.hashgnn.core.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.hashgnn.core.tensor.Parallel;
import org.hashgnn.core.tensor.SparseMatrix;
import org.hashgnn.testing.TestGraphs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NeighbourhoodTest {
    private static final EdgeSet NONE = new EdgeSet();

    private final Parallel parallel = new Parallel(1);
    private final BipartiteGraph graph = BipartiteGraph.of(TestGraphs.small());
    private final NodeIndex sources = new NodeIndex(graph.nodes());

    @AfterEach
    void close() {
        parallel.close();
    }

    @Test
    void theTargetsAreTheFirstSourcesAndEachRowIsAMean() {
        Neighbourhood plain = new Neighbourhood(new NeighbourSampler(graph, 10, parallel), false);
        sources.clear();
        SparseMatrix mean = plain.sample(new int[] {2, 10, 6}, 3, 1, NONE, sources);
        assertThat(nodes()).containsExactly(2, 10, 6, 7, 0);
        assertThat(mean.rows()).isEqualTo(3);
        assertThat(mean.columns()).isEqualTo(5);
        assertThat(Arrays.copyOf(mean.offsets(), 4)).containsExactly(0, 2, 4, 4);
        assertThat(Arrays.copyOf(mean.indices(), 4)).containsExactly(3, 1, 4, 0);
        assertThat(Arrays.copyOf(mean.values(), 4)).containsExactly(0.5f, 0.5f, 0.5f, 0.5f);
    }

    @Test
    void withSelfTheNodeIsOneOfThoseAveraged() {
        Neighbourhood withSelf = new Neighbourhood(new NeighbourSampler(graph, 10, parallel), true);
        sources.clear();
        SparseMatrix mean = withSelf.sample(new int[] {4, 17}, 2, 1, NONE, sources);
        assertThat(nodes()).containsExactly(4, 17, 7, 16);
        assertThat(Arrays.copyOf(mean.offsets(), 3)).containsExactly(0, 3, 4);
        assertThat(Arrays.copyOf(mean.indices(), 4)).containsExactly(0, 2, 3, 1);
        assertThat(Arrays.copyOf(mean.values(), 4)).containsExactly(1 / 3f, 1 / 3f, 1 / 3f, 1f);
    }

    @Test
    void edgesThatAreLeftOutAreLeftOutBothWays() {
        Neighbourhood plain = new Neighbourhood(new NeighbourSampler(graph, 10, parallel), false);
        EdgeSet without = new EdgeSet();
        without.clear(2);
        without.add(2, 7);
        without.add(16, 4);
        sources.clear();
        SparseMatrix mean = plain.sample(new int[] {2, 16, 4}, 3, 1, without, sources);
        assertThat(nodes()).containsExactly(2, 16, 4, 10, 0, 7);
        assertThat(Arrays.copyOf(mean.offsets(), 4)).containsExactly(0, 1, 2, 3);
        assertThat(Arrays.copyOf(mean.indices(), 3)).containsExactly(3, 4, 5);
        assertThat(Arrays.copyOf(mean.values(), 3)).containsOnly(1f);
    }

    @Test
    void itsMemoryServesSmallerAndLargerCallsInAnyOrder() {
        Neighbourhood reused = new Neighbourhood(new NeighbourSampler(graph, 2, parallel), true);
        for (int count : new int[] {1, 18, 3, 18, 0, 7}) {
            int[] targets = java.util.stream.IntStream.range(0, count).toArray();
            sources.clear();
            SparseMatrix again = reused.sample(targets, count, 6, NONE, sources);
            int[] nodes = nodes();
            sources.clear();
            SparseMatrix fresh = new Neighbourhood(new NeighbourSampler(graph, 2, parallel), true)
                    .sample(targets, count, 6, NONE, sources);
            assertThat(nodes).containsExactly(nodes());
            assertThat(again.entries()).isEqualTo(fresh.entries());
            assertThat(Arrays.copyOf(again.offsets(), count + 1))
                    .containsExactly(Arrays.copyOf(fresh.offsets(), count + 1));
            assertThat(Arrays.copyOf(again.indices(), again.entries()))
                    .containsExactly(Arrays.copyOf(fresh.indices(), again.entries()));
            assertThat(Arrays.copyOf(again.values(), again.entries()))
                    .containsExactly(Arrays.copyOf(fresh.values(), again.entries()));
        }
    }

    private int[] nodes() {
        return Arrays.copyOf(sources.nodes(), sources.count());
    }
}
