/** Statistics of a data set. */
@NullMarked
package org.hashgnn.core.data.statistics;

import org.jspecify.annotations.NullMarked;
