/** Ranking metrics over every item, ties counted by expectation. */
@NullMarked
package org.hashgnn.core.evaluation;

import org.jspecify.annotations.NullMarked;
