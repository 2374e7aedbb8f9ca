package org.hashgnn.core.model;

import java.util.List;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.tensor.Matrix;

/**
 * Maps the encoder's rows {@code u} to the continuous code {@code z} of K columns whose signs are the bits (Eq. 2 of HashGNN: {@code z =
 * tanh(W'u + b)}).
 */
public interface HashLayer {
    /** The number K of bits. */
    int bits();

    /** Everything that is trained, always in the same order. */
    List<Parameter> parameters();

    /**
     * The codes of rows that belong to users and then items, as everywhere.
     *
     * @param rows {@code [n, d]}
     * @param users how many of the rows, from the first, are users
     * @return the codes {@code [n, K]} and the way back; valid until the next call
     */
    Projection project(Matrix rows, int users);

    /**
     * The layer as dense maps, with the trained weights of this moment.
     *
     * @throws InputException where it is not made of such; it says why
     */
    default Heads heads() {
        throw new InputException("the hash layer " + getClass().getName()
                + " does not say which dense maps it is made of (HashLayer.heads)");
    }
}
