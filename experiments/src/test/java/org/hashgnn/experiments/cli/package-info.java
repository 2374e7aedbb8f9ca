@NullMarked
package org.hashgnn.experiments.cli;

import org.jspecify.annotations.NullMarked;
