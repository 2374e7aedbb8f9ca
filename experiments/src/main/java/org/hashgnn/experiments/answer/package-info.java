/** Formats for the answers of a search. */
@NullMarked
package org.hashgnn.experiments.answer;

import org.jspecify.annotations.NullMarked;
