@NullMarked
package org.hashgnn.experiments.report;

import org.jspecify.annotations.NullMarked;
