/** Hash layers and binarizers. */
@NullMarked
package org.hashgnn.hashing;

import org.jspecify.annotations.NullMarked;
