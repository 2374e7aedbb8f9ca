package org.hashgnn.core.model;

/**
 * The nodes of one training step: each distinct node once, and which of them each slot of the batch is.
 *
 * <p>The slots are, for {@code pairs} positive pairs with {@code negatives} negative items each: the users (rows 0 to pairs), their
 * positive items (rows pairs to 2 pairs), then the negatives pair by pair, then, where every item is asked for, all items in ascending
 * order. Nodes are numbered as in the graph: user {@code u} is node
 * {@code u}, item {@code i} is node {@code users + i}.
 *
 * @param nodes the distinct nodes, users first, in order of first appearance; only the first {@code count} entries count
 * @param count how many distinct nodes there are
 * @param userCount how many of them are users
 * @param slots for each slot its place in {@code nodes}
 * @param uses how many slots each distinct node fills
 * @param pairs the number of positive pairs
 * @param negatives the number of negative items per pair
 * @param listed the number of items at the end: all of the graph, or 0
 */
public record NodeBatch(
        int[] nodes, int count, int userCount, int[] slots, int[] uses, int pairs, int negatives, int listed) {
    /** The number of slots. */
    public int slotCount() {
        return pairs * (2 + negatives) + listed;
    }

    /** The node of a slot. */
    public int node(int slot) {
        return nodes[slots[slot]];
    }
}
