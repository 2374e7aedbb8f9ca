/** The files of a run folder: written whole, checked when they are read. */
@NullMarked
package org.hashgnn.experiments.folder;

import org.jspecify.annotations.NullMarked;
