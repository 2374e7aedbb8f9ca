/** Which aspects of codes are meaningful, so that nothing is measured by the others. */
@NullMarked
package org.hashgnn.core.model.meaning;

import org.jspecify.annotations.NullMarked;
