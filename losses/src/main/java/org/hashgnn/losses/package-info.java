/** Objectives on triplets of a user, its item and items it has not consumed. */
@NullMarked
package org.hashgnn.losses;

import org.jspecify.annotations.NullMarked;
