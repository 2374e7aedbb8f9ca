/** Plug-ins as their authors write them. */
@NullMarked
package org.hashgnn.experiments.plugin;

import org.jspecify.annotations.NullMarked;
