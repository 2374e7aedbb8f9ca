package org.hashgnn.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.hashgnn.core.config.SizeException;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.graph.NegativeSampler;
import org.hashgnn.core.graph.TripletSampler;
import org.hashgnn.core.model.NodeBatch;
import org.hashgnn.testing.TestGraphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Batches beside the triplets that they are made of. */
class BatchAssemblerTest {
    private final Interactions train = TestGraphs.small();
    private final Interactions small = TestGraphs.of(4, new int[] {0, 1}, new int[] {1}, new int[] {});

    @ParameterizedTest
    @CsvSource({"7, 2, false", "5, 0, true", "23, 1, true", "4, 3, false", "100, 2, true"})
    void slotsAreTheTripletsAndEachNodeCountsItsSlots(int batchSize, int perPair, boolean allItems) {
        TripletSampler sampler = sampler(batchSize, perPair);
        BatchAssembler assembler =
                new BatchAssembler(sampler(batchSize, perPair), train.users(), train.itemCount(), allItems);
        // Smaller batches come between larger ones, so that what one leaves behind would be seen in the next.
        for (long step = 0; step < 2L * sampler.batchesPerEpoch() + 1; step++) {
            int pairs = sampler.pairs(step);
            int[] expected = nodes(sampler, step, allItems);
            NodeBatch batch = assembler.batch(step);
            assertThat(batch.pairs()).isEqualTo(pairs);
            assertThat(batch.negatives()).isEqualTo(perPair);
            assertThat(batch.listed()).isEqualTo(allItems ? 11 : 0);
            assertThat(batch.slotCount()).isEqualTo(expected.length);
            assertThat(IntStream.range(0, batch.slotCount()).map(batch::node).toArray())
                    .isEqualTo(expected);
            Set<Integer> distinct = new LinkedHashSet<>();
            IntStream.of(expected).forEach(distinct::add);
            assertThat(batch.count()).isEqualTo(distinct.size());
            assertThat(batch.userCount())
                    .isEqualTo((int) distinct.stream().filter(node -> node < 7).count());
            int place = 0;
            for (int node : distinct) {
                assertThat(batch.nodes()[place]).isEqualTo(node);
                assertThat(batch.uses()[place]).as("slots of node %s", node).isEqualTo((int)
                        IntStream.of(expected).filter(other -> other == node).count());
                place++;
            }
        }
    }

    /** The users, their items, the negatives, and if asked all items. */
    private int[] nodes(TripletSampler sampler, long step, boolean allItems) {
        int pairs = sampler.pairs(step);
        int[] users = new int[pairs];
        int[] positives = new int[pairs];
        int[] negatives = new int[pairs * sampler.perPair()];
        sampler.sample(step, users, positives, negatives);
        IntStream items = IntStream.concat(IntStream.of(positives), IntStream.of(negatives));
        IntStream all = allItems ? IntStream.range(0, train.itemCount()) : IntStream.empty();
        return IntStream.concat(
                        IntStream.of(users), IntStream.concat(items, all).map(item -> train.users() + item))
                .toArray();
    }

    private TripletSampler sampler(int batchSize, int perPair) {
        return new TripletSampler(train, new NegativeSampler(train, 0), batchSize, perPair, 9);
    }

    @Test
    void aBatchHoldsNoMoreThanTheData() {
        TripletSampler sampler = new TripletSampler(small, new NegativeSampler(small, 0), Integer.MAX_VALUE, 2, 1);
        NodeBatch batch = new BatchAssembler(sampler, 3, 4, true).batch(0);
        assertThat(batch.pairs()).isEqualTo(3);
        assertThat(batch.slotCount()).isEqualTo(3 * (1 + 1 + 2) + 4);
    }

    @Test
    void rowsBeyondAnArrayAreRefused() {
        for (int negatives : new int[] {1 << 30, Integer.MAX_VALUE}) {
            TripletSampler sampler = new TripletSampler(small, new NegativeSampler(small, 0), 256, negatives, 1);
            assertThatThrownBy(() -> new BatchAssembler(sampler, 3, 4, false))
                    .isInstanceOfSatisfying(
                            SizeException.class,
                            refused -> assertThat(refused.dimensions()).containsExactly(3L, (long) negatives))
                    .hasMessageContaining("a batch of 3 pairs with " + negatives + " negative items each");
        }
    }
}
