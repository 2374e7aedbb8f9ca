/** Statistics of binary codes: balance, correlation and duplicates of bits, distinct codes. */
@NullMarked
package org.hashgnn.hashing.codes;

import org.jspecify.annotations.NullMarked;
