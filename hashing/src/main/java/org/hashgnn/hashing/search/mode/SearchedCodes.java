package org.hashgnn.hashing.search.mode;

import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.hashing.codes.BinaryCodes;

/** The codes of all users and items, and what else a {@link SearchMode} may use. A form of the codes is made when it is first asked for. */
public interface SearchedCodes {
    /** The threads and kernels to search with. */
    Compute compute();

    /** The continuous codes of the users, [users, K]. */
    Matrix users();

    /** The continuous codes of the items, [items, K]. */
    Matrix items();

    /** The signs of the users' codes. */
    default BinaryCodes userSigns() {
        return BinaryCodes.ofSigns(users());
    }

    /** The signs of the items' codes. */
    default BinaryCodes itemSigns() {
        return BinaryCodes.ofSigns(items());
    }

    /** The training interactions. */
    Interactions train();

    /** The number of items that the first stage of a search in two stages passes on. */
    int candidates();

    /** The given continuous codes. */
    static SearchedCodes of(Compute compute, Matrix users, Matrix items, Interactions train, int candidates) {
        return new ContinuousCodes(compute, users, items, train, candidates);
    }
}
