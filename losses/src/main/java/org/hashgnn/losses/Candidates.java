package org.hashgnn.losses;

import java.util.Arrays;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.model.NodeBatch;
import org.hashgnn.core.model.Triplets;
import org.hashgnn.core.tensor.Matrix;

/**
 * The items that every positive of a batch is held against: S slots of the batch from {@code firstSlot} on.
 *
 * @param rows {@code [S, K]}
 * @param gradients where their gradients are added
 * @param firstSlot the slot of the batch that the first row is
 */
record Candidates(Matrix rows, Matrix gradients, int firstSlot) {
    /** All items where the batch has them, and otherwise the negatives of all pairs. */
    static Candidates of(Triplets rows, Triplets gradients) {
        int negatives = rows.negatives().rows();
        Candidates list = rows.all().rows() > 0
                ? new Candidates(rows.all(), gradients.all(), 2 * rows.pairs() + negatives)
                : new Candidates(rows.negatives(), gradients.negatives(), 2 * rows.pairs());
        if (list.size() == 0) {
            throw new InputException(
                    "this loss holds an item against a list of others, and there is none; give 'training.negatives'"
                            + " above 0 or 'training.all_items: true'");
        }
        return list;
    }

    /** The positives of all pairs. */
    static Candidates positives(Triplets rows, Triplets gradients) {
        return new Candidates(rows.positives(), gradients.positives(), rows.pairs());
    }

    /** How many there are. */
    int size() {
        return rows.rows();
    }

    /** For each pair the places in the list where its own positive is, one after the other; a pair's are from {@code ends[b - 1]} to {@code ends[b]}. */
    record OwnPositives(int[] ends, int[] places) {}

    /** Where the pairs' own positives are in the list. O(S + B + the places). */
    OwnPositives own(NodeBatch batch) {
        int[] head = new int[batch.count()];
        Arrays.fill(head, -1);
        int[] next = new int[size()];
        for (int j = size() - 1; j >= 0; j--) {
            int node = batch.slots()[firstSlot + j];
            next[j] = head[node];
            head[node] = j;
        }
        int[] ends = new int[batch.pairs()];
        int[] places = new int[batch.pairs()];
        int count = 0;
        for (int b = 0; b < batch.pairs(); b++) {
            for (int j = head[batch.slots()[batch.pairs() + b]]; j >= 0; j = next[j]) {
                if (count == places.length) {
                    places = Arrays.copyOf(places, 2 * count);
                }
                places[count++] = j;
            }
            ends[b] = count;
        }
        return new OwnPositives(ends, places);
    }
}
