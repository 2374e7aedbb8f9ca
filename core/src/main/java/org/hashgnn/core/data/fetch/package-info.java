/** The catalogue of public data sets, and their download. */
@NullMarked
package org.hashgnn.core.data.fetch;

import org.jspecify.annotations.NullMarked;
