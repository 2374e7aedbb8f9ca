/** Trained models in the formats of other programs. */
@NullMarked
package org.hashgnn.experiments.export;

import org.jspecify.annotations.NullMarked;
