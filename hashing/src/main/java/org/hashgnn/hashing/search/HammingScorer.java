package org.hashgnn.hashing.search;

import org.hashgnn.core.model.Scorer;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;

/** Minus the Hamming distance: K + 1 different scores, so mostly ties. */
public final class HammingScorer implements Scorer {
    private final Compute compute;
    private final BinaryCodes users;
    private final CodePlanes items;
    private final HammingKernel kernel = HammingKernel.fastest();

    /**
     * A scorer on codes.
     *
     * @throws IllegalArgumentException where users and items differ in bits
     */
    public HammingScorer(Compute compute, BinaryCodes users, BinaryCodes items) {
        Shapes.sameBits(users, items);
        this.compute = compute;
        this.users = users;
        this.items = new CodePlanes(items);
    }

    @Override
    public int items() {
        return items.codes().rows();
    }

    @Override
    public void score(int from, int to, Matrix scores) {
        scores.requireShape(to - from, items());
        compute.parallel().forRanges(to - from, 1, (first, last) -> {
            for (int row = first; row < last; row++) {
                kernel.scores(items, users, from + row, scores.segment(), (long) row * items() * Float.BYTES);
            }
        });
    }
}
