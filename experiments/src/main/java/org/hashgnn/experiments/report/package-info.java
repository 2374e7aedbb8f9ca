/** Tables of finished runs: means over seeds, ranks, significance, comparison of two. */
@NullMarked
package org.hashgnn.experiments.report;

import org.jspecify.annotations.NullMarked;
