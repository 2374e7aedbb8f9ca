/** Dense and sparse matrices and the kernels on them: the only package that knows about memory. */
@NullMarked
package org.hashgnn.core.tensor;

import org.jspecify.annotations.NullMarked;
