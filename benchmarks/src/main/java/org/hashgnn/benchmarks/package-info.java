/** JMH benchmarks of the kernels, each beside the limit of the machine. */
@NullMarked
package org.hashgnn.benchmarks;

import org.jspecify.annotations.NullMarked;
