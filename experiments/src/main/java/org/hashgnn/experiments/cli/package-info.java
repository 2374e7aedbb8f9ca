/** The command line: answers go to standard output, the log and progress to standard error. */
@NullMarked
package org.hashgnn.experiments.cli;

import org.jspecify.annotations.NullMarked;
