/** Benchmarks of other libraries on the same codes and queries. */
@NullMarked
package org.hashgnn.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
