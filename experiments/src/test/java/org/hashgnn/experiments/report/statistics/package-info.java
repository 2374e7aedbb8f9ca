@NullMarked
package org.hashgnn.experiments.report.statistics;

import org.jspecify.annotations.NullMarked;
