@NullMarked
package org.hashgnn.experiments;

import org.jspecify.annotations.NullMarked;
