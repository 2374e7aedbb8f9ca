@NullMarked
package org.hashgnn.core.data.packed;

import org.jspecify.annotations.NullMarked;
