/** Generated interactions. */
@NullMarked
package org.hashgnn.core.data.synthetic;

import org.jspecify.annotations.NullMarked;
