package org.hashgnn.encoders;

import org.hashgnn.core.model.NormalInitializer;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;

/**
 * BGCH's feature dispersion (Chen et al., WWW 2023): {@code X - eta X v v' / |v|^2} with {@code v} the mean of some {@code (X'X)^t g}, g normal: a little
 * of the direction that all rows share most is taken away. v is drawn anew each time and counts as a constant in the way back. O(n d) for
 * each product.
 */
final class Dispersion {
    private final Compute compute;
    private final double eta;
    private final int iterations;
    private final int directions;

    Dispersion(Compute compute, BgchSettings settings) {
        this.compute = compute;
        this.eta = settings.dispersion();
        this.iterations = settings.iterations();
        this.directions = settings.directions();
    }

    /** The direction of some rows, {@code [d, 1]} with length 1. */
    Matrix direction(Matrix rows, long seed) {
        Matrix drawn = Matrix.zeros(rows.columns(), directions);
        new NormalInitializer(1).fill(drawn, seed);
        Matrix image = Matrix.zeros(rows.rows(), directions);
        for (int i = 0; i < iterations; i++) {
            compute.product(rows, false, drawn, false, image, 0);
            compute.product(rows, true, image, false, drawn, 0);
        }
        Matrix direction = Matrix.zeros(rows.columns(), 1);
        double squares = 0;
        for (int k = 0; k < rows.columns(); k++) {
            float sum = 0;
            for (int g = 0; g < directions; g++) {
                sum += drawn.get(k, g);
            }
            direction.set(k, 0, sum);
            squares += (double) sum * sum;
        }
        for (int k = 0; k < rows.columns() && squares > 0; k++) {
            direction.set(k, 0, (float) (direction.get(k, 0) / Math.sqrt(squares)));
        }
        return direction;
    }

    /** In place {@code X - eta X v v'}: the way there, and, v being a constant, the way back too. */
    void apply(Matrix rows, Matrix direction) {
        Matrix shares = Matrix.zeros(rows.rows(), 1);
        compute.product(rows, false, direction, false, shares, 0);
        Matrix scaled = Matrix.zeros(rows.columns(), 1);
        compute.scale(direction, (float) -eta, scaled);
        compute.product(shares, false, scaled, true, rows, 1);
    }
}
