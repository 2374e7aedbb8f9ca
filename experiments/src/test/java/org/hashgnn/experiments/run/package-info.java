@NullMarked
package org.hashgnn.experiments.run;

import org.jspecify.annotations.NullMarked;
