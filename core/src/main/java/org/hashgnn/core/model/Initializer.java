package org.hashgnn.core.model;

import org.hashgnn.core.tensor.Matrix;

/** Draws the initial values of a parameter. */
public interface Initializer {
    /** Overwrites every value; the same seed gives the same values on every machine. */
    void fill(Matrix matrix, long seed);

    /** A parameter with drawn values; the seed is mixed with the name, so that parameters differ. */
    default Parameter parameter(String name, int rows, int columns, long seed) {
        Matrix value = Matrix.zeros(rows, columns);
        fill(value, org.hashgnn.core.tensor.Randoms.mix(seed, name.hashCode()));
        return new Parameter(name, value);
    }
}
