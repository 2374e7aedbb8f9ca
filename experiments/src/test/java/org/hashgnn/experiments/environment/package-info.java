@NullMarked
package org.hashgnn.experiments.environment;

import org.jspecify.annotations.NullMarked;
