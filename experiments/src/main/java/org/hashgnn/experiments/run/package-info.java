/** Runs one experiment from its configuration to its run folder. */
@NullMarked
package org.hashgnn.experiments.run;

import org.jspecify.annotations.NullMarked;
