@NullMarked
package org.hashgnn.experiments.chart;

import org.jspecify.annotations.NullMarked;
