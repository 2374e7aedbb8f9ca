/** What every other module stands on: tensors, data, graph, contracts, training and evaluation. */
@NullMarked
package org.hashgnn.core;

import org.jspecify.annotations.NullMarked;
