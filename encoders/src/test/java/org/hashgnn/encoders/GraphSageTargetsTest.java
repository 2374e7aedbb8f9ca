package org.hashgnn.encoders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.model.Encoding;
import org.hashgnn.core.model.NodeBatch;
import org.hashgnn.core.model.NormalInitializer;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.tensor.Activation;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.testing.Matrices;
import org.hashgnn.testing.TestGraphs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In a step the pairs that it learns are no edges: the rows are those of a graph without these edges. */
class GraphSageTargetsTest {
    private static final int[] USERS = {0, 1};
    private static final int[] POSITIVES = {0, 1};
    private static final int[] NEGATIVES = {4, 4};

    private final Compute compute = Compute.of(1);
    /** No node has more neighbours than are drawn, so that all are. */
    private final Interactions all =
            TestGraphs.of(5, new int[] {0, 2}, new int[] {1, 3}, new int[] {0}, new int[] {1}, new int[] {4});

    private final Interactions others =
            TestGraphs.of(5, new int[] {2}, new int[] {3}, new int[] {0}, new int[] {1}, new int[] {4});

    @AfterEach
    void close() {
        compute.close();
    }

    @Test
    void thePairsOfTheBatchAreNoEdges() {
        assertThat(Matrices.values(rows(all, false)))
                .isEqualTo(Matrices.values(rows(others, true)))
                .isNotEqualTo(Matrices.values(rows(all, true)));
    }

    @Test
    void aBatchNeedsNoNegatives() {
        NodeBatch pairs = TestGraphs.batch(all, USERS, POSITIVES, new int[0]);
        Matrix rows =
                sage(all, false, List.of()).encode(pairs, new Step(0, 1, 1)).rows();
        assertThat(Matrices.values(rows))
                .isEqualTo(Matrices.values(rows(all, false).slice(0, 4)));
    }

    @Test
    void theRowsThatAreReadAreTheOnesThatAreTouched() {
        for (List<Integer> itemLayers : List.of(List.<Integer>of(), List.of(2))) {
            GraphSage sage = sage(all, false, itemLayers);
            assertThat(touched(sage, batch(all))).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
            // user 0 and its item 2, item 0 and its user 2, item 4 and its user 4; items are behind five users
            NodeBatch one = TestGraphs.batch(all, new int[] {0}, new int[] {0}, new int[] {4});
            assertThat(touched(sage, one)).containsExactly(0, 2, 4, 5, 7, 9);
        }
    }

    private static Set<Integer> touched(GraphSage sage, NodeBatch batch) {
        Encoding encoding = sage.encode(batch, new Step(0, 1, 1));
        encoding.pullBack().accept(Matrices.normal(encoding.rows().rows(), 2, 1, 8));
        Parameter embedding = sage.parameters().getFirst();
        int[] touched = embedding.touched();
        assertThat(touched).isNotNull();
        Set<Integer> rows = new TreeSet<>();
        Arrays.stream(touched).limit(embedding.touchedCount()).forEach(rows::add);
        assertThat(rows).hasSize(embedding.touchedCount());
        return rows;
    }

    private Matrix rows(Interactions data, boolean keepTargets) {
        return sage(data, keepTargets, List.of())
                .encode(batch(data), new Step(0, 1, 1))
                .rows();
    }

    private static NodeBatch batch(Interactions data) {
        return TestGraphs.batch(data, USERS, POSITIVES, NEGATIVES);
    }

    private GraphSage sage(Interactions data, boolean keepTargets, List<Integer> itemLayers) {
        return new GraphSage(
                new GraphSageSettings(
                        List.of(2),
                        List.of(2),
                        itemLayers,
                        itemLayers.isEmpty() ? List.of() : List.of(2),
                        Aggregator.MEAN,
                        keepTargets,
                        0,
                        Activation.IDENTITY,
                        3,
                        new NormalInitializer(0.5)),
                TestGraphs.context(compute, data, null, 0, 1));
    }
}
