package org.hashgnn.testing;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.graph.BipartiteGraph;
import org.hashgnn.core.graph.NodeIndex;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.NodeBatch;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.jspecify.annotations.Nullable;

/** Small graphs with hubs and nodes without neighbours, and batches on them. */
public final class TestGraphs {
    private TestGraphs() {}

    /** Returns interactions from the ascending items of each user. */
    public static Interactions of(int itemCount, int[]... itemsOfUser) {
        int[] offsets = new int[itemsOfUser.length + 1];
        for (int user = 0; user < itemsOfUser.length; user++) {
            offsets[user + 1] = offsets[user] + itemsOfUser[user].length;
        }
        int[] items = Arrays.stream(itemsOfUser).flatMapToInt(Arrays::stream).toArray();
        return new Interactions(itemsOfUser.length, itemCount, offsets, items);
    }

    /** Returns 7 users and 11 items: user 0 and item 0 are hubs, user 6 and item 10 have no neighbour. */
    public static Interactions small() {
        return of(
                11,
                new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
                new int[] {0},
                new int[] {0, 3},
                new int[] {0, 2, 5, 7},
                new int[] {0, 9},
                new int[] {0, 1, 4, 8},
                new int[] {});
    }

    /** Returns interactions in which each user has each item with the given probability. */
    public static Interactions random(int users, int items, double density, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] rows = new int[users][];
        for (int user = 0; user < users; user++) {
            rows[user] = java.util.stream.IntStream.range(0, items)
                    .filter(item -> random.nextDouble() < density)
                    .toArray();
        }
        return of(items, rows);
    }

    /** Returns a batch of {@link #small}: 5 pairs with 2 negatives each, repeated nodes, and both nodes without neighbours. */
    public static NodeBatch smallBatch() {
        return batch(small(), new int[] {0, 6, 3, 0, 5}, new int[] {1, 2, 0, 4, 8}, new int[] {
            10, 3, 1, 10, 9, 6, 10, 10, 3, 2
        });
    }

    /** Returns a batch of random pairs, whether they are edges or not. */
    public static NodeBatch randomBatch(Interactions interactions, int pairs, int perPair, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int items = interactions.itemCount();
        return batch(
                interactions,
                random.ints(pairs, 0, interactions.users()).toArray(),
                random.ints(pairs, 0, items).toArray(),
                random.ints((long) pairs * perPair, 0, items).toArray());
    }

    /** Returns the batch of the given users, positive items and negative items. */
    public static NodeBatch batch(Interactions interactions, int[] users, int[] positives, int[] negatives) {
        NodeIndex index = new NodeIndex(interactions.users() + interactions.itemCount());
        index.clear();
        int[] slots = new int[users.length + positives.length + negatives.length];
        int slot = 0;
        for (int user : users) {
            slots[slot++] = index.add(user);
        }
        int userCount = index.count();
        for (int[] part : new int[][] {positives, negatives}) {
            for (int item : part) {
                slots[slot++] = index.add(interactions.users() + item);
            }
        }
        int[] uses = new int[index.count()];
        for (int s : slots) {
            uses[s]++;
        }
        return new NodeBatch(
                index.nodes(), index.count(), userCount, slots, uses, users.length, negatives.length / users.length, 0);
    }

    /** Returns the context that a component is built from. */
    public static ModelContext context(
            Compute compute, Interactions interactions, @Nullable Matrix features, int width, long seed) {
        return ModelContext.of(compute, BipartiteGraph.of(interactions), features, seed)
                .withWidth(width);
    }
}
