@NullMarked
package org.hashgnn.experiments.report.html;

import org.jspecify.annotations.NullMarked;
