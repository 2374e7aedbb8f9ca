/** Quantities that change with the training step, as settings and as functions of the step. */
@NullMarked
package org.hashgnn.core.schedule;

import org.jspecify.annotations.NullMarked;
