/** Search modes: the ways in which the items of a user are found and ranked. */
@NullMarked
package org.hashgnn.hashing.search.mode;

import org.jspecify.annotations.NullMarked;
