package org.hashgnn.testing;

import java.util.List;
import org.hashgnn.core.model.Encoder;
import org.hashgnn.core.model.Encoding;
import org.hashgnn.core.model.NodeBatch;
import org.hashgnn.core.model.NormalInitializer;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;

/** An encoder that looks up a table of embeddings, with the penalty {@code decay / 2 |rows|^2}. */
public final class TinyEncoder implements Encoder {
    private final Compute compute;
    private final double decay;
    private final Parameter table;

    /** Makes a table with a row for each node. */
    public TinyEncoder(Compute compute, int nodes, int width, double decay, long seed) {
        this.compute = compute;
        this.decay = decay;
        this.table = new NormalInitializer(0.3).parameter("encoder.table", nodes, width, seed);
    }

    @Override
    public int width() {
        return table.value().columns();
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(table);
    }

    @Override
    public Encoding encode(NodeBatch batch, Step step) {
        Matrix rows = Matrix.zeros(batch.count(), width());
        compute.gather(table.value(), batch.nodes(), rows);
        double penalty = decay / 2 * compute.sumOfSquares(rows);
        return new Encoding(rows, penalty, gradient -> {
            compute.addInPlace(gradient, (float) decay, rows);
            compute.scatterAdd(gradient, batch.nodes(), table.gradient());
            table.touch(batch.nodes(), batch.count());
        });
    }

    @Override
    public Matrix encodeAll() {
        return table.value();
    }
}
