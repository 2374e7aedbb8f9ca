/** Interactions: reading, generating, splitting and describing them. */
@NullMarked
package org.hashgnn.core.data;

import org.jspecify.annotations.NullMarked;
