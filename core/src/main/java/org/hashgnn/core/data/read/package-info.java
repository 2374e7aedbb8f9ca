/** Reading of interactions from text files, and their assembly. */
@NullMarked
package org.hashgnn.core.data.read;

import org.jspecify.annotations.NullMarked;
