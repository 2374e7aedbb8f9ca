/** From a YAML file to a run: configuration, wiring, runner and command line. */
@NullMarked
package org.hashgnn.experiments;

import org.jspecify.annotations.NullMarked;
