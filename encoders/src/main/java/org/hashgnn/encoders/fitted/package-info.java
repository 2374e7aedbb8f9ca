/** Encoders that are fitted to the graph by an optimiser of their own when they are made, and then are fixed rows: factorisations and skip-gram. */
@NullMarked
package org.hashgnn.encoders.fitted;

import org.jspecify.annotations.NullMarked;
