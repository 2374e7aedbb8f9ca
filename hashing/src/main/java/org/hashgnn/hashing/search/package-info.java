/** Packed binary codes, exact search in them and in continuous codes, and the scores that evaluation ranks by. */
@NullMarked
package org.hashgnn.hashing.search;

import org.jspecify.annotations.NullMarked;
