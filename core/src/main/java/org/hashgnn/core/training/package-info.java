/** The training loop: optimiser, validation, early stopping, checkpoints. */
@NullMarked
package org.hashgnn.core.training;

import org.jspecify.annotations.NullMarked;
