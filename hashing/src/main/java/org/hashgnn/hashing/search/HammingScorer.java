package org.hashgnn.hashing.search;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
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
        return items.rows();
    }

    @Override
    public void score(int from, int to, Matrix scores) {
        scores.requireShape(to - from, items());
        compute.parallel().forRanges(to - from, 1, (first, last) -> {
            int[] code = new int[items.width()];
            short[] distances = new short[items.blocks() * CodePlanes.BLOCK];
            float[] row = new float[items()];
            for (int r = first; r < last; r++) {
                CodePlanes.query(users, from + r, code, 0);
                kernel.distances(items, 0, items.blocks(), code, distances);
                for (int item = 0; item < row.length; item++) {
                    row[item] = -distances[item];
                }
                MemorySegment.copy(
                        row,
                        0,
                        scores.segment(),
                        ValueLayout.JAVA_FLOAT,
                        (long) r * row.length * Float.BYTES,
                        row.length);
            }
        });
    }
}
