/** Splits of interactions into training, validation and test sets. */
@NullMarked
package org.hashgnn.core.data.split;

import org.jspecify.annotations.NullMarked;
