/** Sweeps: many runs from one file, side by side, each in a process of its own. */
@NullMarked
package org.hashgnn.experiments.sweep;

import org.jspecify.annotations.NullMarked;
