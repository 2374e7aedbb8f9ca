/** The contracts: encoder, hash layer, binarizer, loss, schedule, search and how they are registered. */
@NullMarked
package org.hashgnn.core.model;

import org.jspecify.annotations.NullMarked;
