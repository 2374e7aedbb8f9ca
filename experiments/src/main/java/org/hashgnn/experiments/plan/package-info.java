/** Sweeps: the trials that a grid, variants and a random search give, and successive halving. */
@NullMarked
package org.hashgnn.experiments.plan;

import org.jspecify.annotations.NullMarked;
