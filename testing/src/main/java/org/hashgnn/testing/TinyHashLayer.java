package org.hashgnn.testing;

import java.util.List;
import org.hashgnn.core.model.HashLayer;
import org.hashgnn.core.model.NormalInitializer;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.model.Projection;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;

/** A hash layer that is a linear map, {@code z = u W}. It has no {@link HashLayer#heads}. */
public final class TinyHashLayer implements HashLayer {
    private final Compute compute;
    private final Parameter weight;

    /** Makes a map of the given shape. */
    public TinyHashLayer(Compute compute, int width, int bits, long seed) {
        this.compute = compute;
        this.weight = new NormalInitializer(0.5).parameter("hash.weight", width, bits, seed);
    }

    @Override
    public int bits() {
        return weight.value().columns();
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(weight);
    }

    @Override
    public Projection project(Matrix rows, int users) {
        Matrix codes = Matrix.zeros(rows.rows(), bits());
        compute.product(rows, false, weight.value(), false, codes, 0);
        return new Projection(codes, gradient -> {
            compute.product(rows, true, gradient, false, weight.gradient(), 1);
            Matrix result = Matrix.zeros(rows.rows(), rows.columns());
            compute.product(gradient, false, weight.value(), true, result, 0);
            return result;
        });
    }
}
