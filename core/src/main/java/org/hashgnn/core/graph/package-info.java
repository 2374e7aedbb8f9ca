/** The bipartite graph of users and items, its normalisations and its samplers. */
@NullMarked
package org.hashgnn.core.graph;

import org.jspecify.annotations.NullMarked;
