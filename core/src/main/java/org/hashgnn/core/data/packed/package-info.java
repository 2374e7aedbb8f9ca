/** A data set in one small file: what a run keeps of its data. */
@NullMarked
package org.hashgnn.core.data.packed;

import org.jspecify.annotations.NullMarked;
