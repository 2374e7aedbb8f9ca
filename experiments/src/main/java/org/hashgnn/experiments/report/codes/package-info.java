/** What the codes of a run look like: balance and correlation of bits, distances, popularity, collisions. */
@NullMarked
package org.hashgnn.experiments.report.codes;

import org.jspecify.annotations.NullMarked;
