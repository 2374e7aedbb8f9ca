@NullMarked
package org.hashgnn.experiments.report.codes;

import org.jspecify.annotations.NullMarked;
