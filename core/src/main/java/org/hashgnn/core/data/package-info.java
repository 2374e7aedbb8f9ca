/** Interactions, their ids, and the data set they form. */
@NullMarked
package org.hashgnn.core.data;

import org.jspecify.annotations.NullMarked;
