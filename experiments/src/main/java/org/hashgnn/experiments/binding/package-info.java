/** Binding of YAML trees to records of settings, strict and with all faults at once. */
@NullMarked
package org.hashgnn.experiments.binding;

import org.jspecify.annotations.NullMarked;
