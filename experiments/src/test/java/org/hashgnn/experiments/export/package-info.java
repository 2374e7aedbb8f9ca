@NullMarked
package org.hashgnn.experiments.export;

import org.jspecify.annotations.NullMarked;
