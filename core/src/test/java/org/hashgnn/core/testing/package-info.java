/** What tests of components share: contract tests that every implementation passes, small graphs, finite differences. */
@NullMarked
package org.hashgnn.core.testing;

import org.jspecify.annotations.NullMarked;
