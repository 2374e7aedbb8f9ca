package org.hashgnn.core.model;

import java.util.List;
import java.util.function.Supplier;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.MatrixBuffer;

/** Rows that are not trained, such as those of an encoder that was trained before. O(rows of the batch) a step. */
public final class FixedRows implements Encoder {
    private final Compute compute;
    private final Matrix rows;
    private final Supplier<Tower> tower;
    private final MatrixBuffer picked;

    /**
     * The given rows.
     *
     * @param rows {@code [nodes, d]}, users first; shared, not copied
     * @param tower how a new node's row would come about; asked for by {@link #tower} alone
     */
    public FixedRows(Compute compute, Matrix rows, Supplier<Tower> tower) {
        this.compute = compute;
        this.rows = rows;
        this.tower = tower;
        this.picked = new MatrixBuffer(rows.columns());
    }

    @Override
    public int width() {
        return rows.columns();
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public Encoding encode(NodeBatch batch, Step step) {
        Matrix out = picked.withRows(batch.count());
        compute.gather(rows, batch.nodes(), out);
        return new Encoding(out, 0, gradient -> {});
    }

    @Override
    public Matrix encodeAll() {
        return rows;
    }

    @Override
    public Tower tower() {
        return tower.get();
    }
}
