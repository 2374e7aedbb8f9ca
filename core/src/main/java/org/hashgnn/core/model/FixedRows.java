package org.hashgnn.core.model;

import java.util.List;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.MatrixBuffer;

/** Rows that are not trained, such as those of an encoder that was trained before. O(rows of the batch) a step. */
public final class FixedRows implements Encoder {
    private final Compute compute;
    private final Matrix rows;
    private final MatrixBuffer picked;

    /**
     * The given rows.
     *
     * @param rows {@code [nodes, d]}, users first; shared, not copied
     */
    public FixedRows(Compute compute, Matrix rows) {
        this.compute = compute;
        this.rows = rows;
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
        Matrix out = picked.rows(batch.count());
        compute.gather(rows, batch.nodes(), out);
        return new Encoding(out, 0, gradient -> {});
    }

    @Override
    public Matrix encodeAll() {
        return rows;
    }
}
