/** Hash layers: from embeddings to continuous codes. */
@NullMarked
package org.hashgnn.hashing.layer;

import org.jspecify.annotations.NullMarked;
