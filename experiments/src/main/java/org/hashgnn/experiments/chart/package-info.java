/** Charts: their data, and their drawing as SVG and CSV. */
@NullMarked
package org.hashgnn.experiments.chart;

import org.jspecify.annotations.NullMarked;
