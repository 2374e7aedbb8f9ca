package org.hashgnn.core.model;

import org.hashgnn.core.tensor.Matrix;

/** Draws the initial values of a parameter. */
public interface Initializer {
    /** Overwrites every value; the same seed gives the same values on every machine. */
    void fill(Matrix matrix, long seed);

    /**
     * A parameter with drawn values; the seed is mixed with the name, so that parameters differ.
     *
     * @throws org.hashgnn.core.config.SizeException if the machine has too little memory to train it
     */
    default Parameter parameter(String name, int rows, int columns, long seed) {
        Parameter.requireRoom(rows, columns);
        Matrix value = Matrix.zeros(rows, columns);
        fill(value, org.hashgnn.core.tensor.Randoms.mix(seed, name.hashCode()));
        return new Parameter(name, value);
    }
}
