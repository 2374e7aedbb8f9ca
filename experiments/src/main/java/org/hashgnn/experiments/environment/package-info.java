/** What a run ran on: the versions, the machine and the state of the sources. */
@NullMarked
package org.hashgnn.experiments.environment;

import org.jspecify.annotations.NullMarked;
