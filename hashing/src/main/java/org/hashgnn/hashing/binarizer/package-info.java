/** Binarizers: from continuous codes to binary ones, with the gradients of their surrogates. */
@NullMarked
package org.hashgnn.hashing.binarizer;

import org.jspecify.annotations.NullMarked;
