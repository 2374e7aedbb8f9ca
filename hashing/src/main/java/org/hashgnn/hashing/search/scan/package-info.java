/** Kernels of exact linear scans, and the selection of the best items. */
@NullMarked
package org.hashgnn.hashing.search.scan;

import org.jspecify.annotations.NullMarked;
