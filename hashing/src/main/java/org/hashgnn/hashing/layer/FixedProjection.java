package org.hashgnn.hashing.layer;

import java.util.List;
import org.hashgnn.core.model.DenseMap;
import org.hashgnn.core.model.HashLayer;
import org.hashgnn.core.model.Heads;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.model.Projection;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.MatrixBuffer;

/** An affine map that is not trained, {@code z = u W + b}. */
final class FixedProjection implements HashLayer {
    private final Compute compute;
    private final DenseMap map;
    private final MatrixBuffer codes;
    private final MatrixBuffer rowGradients;

    /**
     * A map.
     *
     * @param map without a non-linearity
     */
    FixedProjection(Compute compute, DenseMap map) {
        this.compute = compute;
        this.map = map;
        this.codes = new MatrixBuffer(map.weight().columns());
        this.rowGradients = new MatrixBuffer(map.weight().rows());
    }

    @Override
    public int bits() {
        return map.weight().columns();
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public Projection project(Matrix rows, int users) {
        Matrix z = codes.withRows(rows.rows());
        compute.product(rows, false, map.weight(), false, z, 0);
        compute.addRow(z, map.bias());
        return new Projection(z, gradient -> {
            Matrix result = rowGradients.withRows(rows.rows());
            compute.product(gradient, false, map.weight(), true, result, 0);
            return result;
        });
    }

    @Override
    public Heads heads() {
        return Heads.same(map);
    }
}
