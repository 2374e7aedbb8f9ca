/** Statistics of measured values: summaries, tests of differences, intervals. */
@NullMarked
package org.hashgnn.experiments.report.statistics;

import org.jspecify.annotations.NullMarked;
