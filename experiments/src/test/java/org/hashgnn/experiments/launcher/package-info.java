/** The launcher script, run from the outside. */
@NullMarked
package org.hashgnn.experiments.launcher;

import org.jspecify.annotations.NullMarked;
