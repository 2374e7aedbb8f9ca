/** Encoders that are trained with the model: GraphSAGE, GCN and LightGCN. */
@NullMarked
package org.hashgnn.encoders;

import org.jspecify.annotations.NullMarked;
