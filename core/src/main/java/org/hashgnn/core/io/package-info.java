/** Files that are whole or not there. */
@NullMarked
package org.hashgnn.core.io;

import org.jspecify.annotations.NullMarked;
