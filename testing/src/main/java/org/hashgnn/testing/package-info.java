/**
 * Contract tests, gradient checks and test helpers for components. Each contract of {@code core.model} has one abstract test class, which
 * a module or a plug-in extends with the components that it registers and the settings to try. Beside them stand small graphs, matrices
 * from keyed samples, damaged files for readers, and the smallest implementation of each contract ({@code Tiny...}).
 */
@NullMarked
package org.hashgnn.testing;

import org.jspecify.annotations.NullMarked;
