package org.hashgnn.hashing.search.mode;

import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;

/** Continuous codes in memory. */
record ContinuousCodes(Compute compute, Matrix users, Matrix items, Interactions train, int candidates)
        implements SearchedCodes {}
