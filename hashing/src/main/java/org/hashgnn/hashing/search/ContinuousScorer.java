package org.hashgnn.hashing.search;

import org.hashgnn.core.model.Scorer;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;

/** The inner product of continuous codes: {@code scores = U V'}. */
public final class ContinuousScorer implements Scorer {
    private final Compute compute;
    private final Matrix users;
    private final Matrix items;

    /**
     * A scorer on codes that are shared, not copied.
     *
     * @param users {@code [users, d]}
     * @param items {@code [items, d]}
     * @throws IllegalArgumentException where they differ in columns
     */
    public ContinuousScorer(Compute compute, Matrix users, Matrix items) {
        SearchChecks.sameWidth(users, items);
        this.compute = compute;
        this.users = users;
        this.items = items;
    }

    @Override
    public int users() {
        return users.rows();
    }

    @Override
    public int items() {
        return items.rows();
    }

    @Override
    public void score(int from, int to, Matrix scores) {
        compute.product(users.slice(from, to), false, items, true, scores, 0);
    }
}
